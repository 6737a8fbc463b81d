package cn.mingquan.catalogue.inventory.coverage;

import cn.mingquan.catalogue.inventory.list.ReturnState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a section is.
 *
 * @param missingPosts posts of which the list says nothing yet, by name; none when the section has signed that it
 *     exercises no power
 * @param powers different powers on the list
 * @param kept lines that the catalogue contradicts since the list was accepted
 * @param holders people who hold the section's posts
 */
public record SectionCoverage(
        UUID listId,
        String sectionName,
        ReturnState state,
        boolean signedNone,
        boolean late,
        @Nullable LocalDate firstSubmittedOn,
        @Nullable String reason,
        int posts,
        List<String> missingPosts,
        int powers,
        int kept,
        int participants,
        int holders,
        long version) {}
