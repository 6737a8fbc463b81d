package cn.mingquan.risks.procedure;

/**
 * A stage of a procedure.
 *
 * @param help what is done in it
 */
public record Stage(String code, String name, StageActor actor, String help) {}
