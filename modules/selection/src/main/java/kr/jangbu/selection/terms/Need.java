package kr.jangbu.selection.terms;

/** Whether an application is complete without it. */
public enum Need {
    REQUIRED,
    OPTIONAL
}
