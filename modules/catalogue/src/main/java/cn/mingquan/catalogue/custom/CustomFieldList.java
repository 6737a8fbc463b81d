package cn.mingquan.catalogue.custom;

import java.util.List;

/** The unit's own fields, in its order. */
public record CustomFieldList(List<CustomField> items) {}
