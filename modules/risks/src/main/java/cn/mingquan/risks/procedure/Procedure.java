package cn.mingquan.risks.procedure;

import java.util.List;

/**
 * An ordered procedure. A round copies it when it is opened: what a procedure says later changes no round.
 *
 * @param source who works that way
 * @param loop whether the last stage feeds the first (S4-14)
 */
public record Procedure(String code, String name, String source, boolean loop, List<Stage> stages) {}
