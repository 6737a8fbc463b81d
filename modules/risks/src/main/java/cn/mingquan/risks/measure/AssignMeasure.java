package cn.mingquan.risks.measure;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who carries a measure out, and until when.
 *
 * @param ownerName null for the owner of the point
 * @param dueOn null for what is done all the time
 */
public record AssignMeasure(
        @Nullable @Size(max = 100, message = "措施责任人不超过 100 个字") String ownerName, @Nullable LocalDate dueOn) {}
