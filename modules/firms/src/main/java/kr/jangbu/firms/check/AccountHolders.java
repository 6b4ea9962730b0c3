package kr.jangbu.firms.check;

import java.util.Optional;
import kr.jangbu.foundation.BusinessRegistrationNumber;

/** Whose an account is, as its bank says. */
public interface AccountHolders {
    /** The account and under which number its holder is to be known there. */
    record Question(String bankCode, String accountNumber, BusinessRegistrationNumber holder) {}

    /** The holder's name; empty when no answer came or the bank knows no such account. */
    Optional<String> nameOf(Question question);
}
