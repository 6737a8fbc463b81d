package cn.mingquan.platform.imports;

import java.util.List;
import java.util.UUID;

/**
 * An import that has been carried out, as it stands in the audit chain.
 *
 * @param sha256 of the uploaded file, in hexadecimal
 * @param skippedBad whether somebody chose to leave bad rows out
 */
public record AppliedImport(UUID id, String fileName, String sha256, boolean skippedBad, List<SheetCount> counts) {}
