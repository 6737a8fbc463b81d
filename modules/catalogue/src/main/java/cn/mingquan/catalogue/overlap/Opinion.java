package cn.mingquan.catalogue.overlap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the leading group has said to a case. */
public record Opinion(String body, @Nullable String documentNo, LocalDate on, String text, String recordedBy) {}
