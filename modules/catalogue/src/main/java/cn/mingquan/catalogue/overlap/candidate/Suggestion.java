package cn.mingquan.catalogue.overlap.candidate;

import java.util.List;
import java.util.UUID;

/**
 * A power that several units state under one name and that no case is about.
 *
 * @param filingId of one of the statements, to begin with
 * @param sort the row in it
 */
public record Suggestion(String name, List<String> units, int powers, UUID filingId, int sort) {}
