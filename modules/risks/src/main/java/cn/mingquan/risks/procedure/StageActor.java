package cn.mingquan.risks.procedure;

/** Who acts in a stage. */
public enum StageActor {
    /** Each for themselves: everybody who is asked enters what they found. */
    SELF,
    LEADERS,
    MASSES,
    PANEL,
    /** The body that decides; somebody other than who found it, where there are enough people. */
    ORGANISATION,
    /** What was found is shown within a stated scope, and comments are answered (S4-26). */
    NOTICE
}
