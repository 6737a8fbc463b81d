package cn.mingquan.platform.post;

import cn.mingquan.platform.attachments.Enclosure;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of document that units file. Implemented by the module whose document it is; found as a CDI bean. */
public interface FilingKind {

    /** Unique and lasting, e.g. {@code POWER_STATEMENT}. */
    String code();

    /** How people call it, e.g. 权力明晰表. */
    String label();

    /** Within how many days the receiver should have dealt with it. */
    int days();

    /**
     * Whether it goes the other way: a body tells a unit under it something. It takes effect where it arrives, and needs neither
     * receipt nor answer.
     */
    default boolean notice() {
        return false;
    }

    /** Whether it is filed for the record only (备案, S2-21): its receipt closes it, and it is neither returned nor answered. */
    default boolean forRecord() {
        return false;
    }

    /** The files that the frozen document names: they are in the receiver's schema before the copy arrives. */
    default List<Enclosure> enclosures(String document) {
        return List.of();
    }

    /** The copy has come: called once, in the receiver's schema and in the transaction that puts it there. */
    void arrived(UUID filing, String document);

    /** It was returned, answered or taken on record: called once, in the sender's schema and in the transaction that records it. */
    void settled(Outcome outcome);

    /**
     * What became of a filing.
     *
     * @param subject what it was a copy of
     * @param state one of those in which a filing is closed
     * @param receiver the name of the body
     * @param reason why it was returned
     * @param reply the answer, as the kind writes it
     */
    record Outcome(
            UUID filing,
            UUID subject,
            FilingState state,
            String receiver,
            @Nullable String reason,
            @Nullable String reply) {}
}
