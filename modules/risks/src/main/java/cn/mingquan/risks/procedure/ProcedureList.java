package cn.mingquan.risks.procedure;

import java.util.List;

/** The procedures to choose from. */
public record ProcedureList(List<Procedure> items) {}
