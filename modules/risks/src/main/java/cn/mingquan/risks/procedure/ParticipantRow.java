package cn.mingquan.risks.procedure;

import java.util.List;
import java.util.UUID;

/** A participant, with what they contributed. */
public record ParticipantRow(
        UUID id, String name, ParticipantDocument participant, List<String> points, long version) {}
