package cn.mingquan.catalogue.discretion.workbook;

import java.util.UUID;

/** A standard as it is stored, by its newest version. */
record StoredStandard(UUID id, String code, UUID version, int number, boolean published, StandardLine line) {}
