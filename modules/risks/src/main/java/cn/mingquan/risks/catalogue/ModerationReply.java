package cn.mingquan.risks.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The moderated levels of a catalogue: the JSON document that travels back. */
public record ModerationReply(ModerationSession session, List<Row> rows) {

    /** The moderated level of one point. */
    public record Row(int sort, UUID pointId, String level, @Nullable String reason) {}
}
