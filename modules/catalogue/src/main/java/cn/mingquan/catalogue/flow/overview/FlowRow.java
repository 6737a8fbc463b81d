package cn.mingquan.catalogue.flow.overview;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power with its flow.
 *
 * @param id the power's
 * @param published the number of the published version
 * @param draft the number of the draft
 * @param steps steps of handling in the published version
 * @param stepsBefore those of the first version, when it is another one
 * @param stepsRemoved those of the first version that the published one has no more
 * @param redesigned whether the published version changed anything against the first
 */
public record FlowRow(
        UUID id,
        String code,
        String name,
        @Nullable String categoryLabel,
        @Nullable String level,
        @Nullable Integer published,
        @Nullable LocalDate publishedOn,
        @Nullable Integer draft,
        @Nullable Integer steps,
        @Nullable Integer stepsBefore,
        @Nullable Integer stepsRemoved,
        boolean redesigned) {}
