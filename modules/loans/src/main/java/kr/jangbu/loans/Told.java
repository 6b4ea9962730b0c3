package kr.jangbu.loans;

import java.util.List;
import kr.jangbu.loans.life.Life;
import kr.jangbu.loans.life.Movements.Movement;

/**
 * A loan's life as it was just told.
 *
 * @param telling counts from 1 within the loan
 * @param toBook what it changes in the books: the caller posts it, as its last act
 */
public record Told(Loan loan, Life life, int telling, List<Movement> toBook) {}
