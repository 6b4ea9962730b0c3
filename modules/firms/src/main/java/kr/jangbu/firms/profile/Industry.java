package kr.jangbu.firms.profile;

/**
 * One industry in which a firm is registered.
 *
 * @param code five digits of the Korean Standard Industrial Classification (KSIC)
 * @param version its revision, e.g. 11
 */
public record Industry(String code, int version) {}
