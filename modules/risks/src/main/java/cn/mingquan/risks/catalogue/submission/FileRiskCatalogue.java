package cn.mingquan.risks.catalogue.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files a catalogue with a body that oversees the unit: to be moderated, or for the record. */
public record FileRiskCatalogue(
        @NotNull(message = "请选择收件机构") UUID receiverId,
        @Nullable @Size(max = 100, message = "文号不超过 100 字") String documentNo) {}
