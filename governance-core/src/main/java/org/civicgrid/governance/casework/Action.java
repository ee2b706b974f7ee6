package org.civicgrid.governance.casework;

/** Everything that can be done to a case; what is possible when is said in {@link CaseProcess} alone. */
public enum Action {
    REPORT,
    HANDLE_ON_THE_SPOT,
    FILE,
    RECLASSIFY,
    REJECT,
    MERGE,
    DISPATCH,
    ADJUDICATE,
    ACCEPT,
    RETURN,
    TRANSFER,
    SPLIT,
    JOIN,
    RAISE,
    GRANT_RAISE,
    REFUSE_RAISE,
    ESCALATE,
    DELEGATE,
    REQUEST_EXTENSION,
    GRANT_EXTENSION,
    REFUSE_EXTENSION,
    SUSPEND,
    RESUME,
    URGE,
    SUPERVISE,
    REPLY,
    FEED_BACK,
    CHECK,
    REWORK,
    CLOSE,
    RATE,
    APPEAL,
    GRANT_APPEAL,
    REFUSE_APPEAL,
    REOPEN,
    WITHDRAW,
    FOLLOW,
    NOTE;

    /** As it stands in a path: {@code feed-back}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
