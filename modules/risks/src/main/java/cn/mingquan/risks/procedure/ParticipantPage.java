package cn.mingquan.risks.procedure;

import java.util.List;

/** A page of participants. */
public record ParticipantPage(List<ParticipantRow> items, long total) {}
