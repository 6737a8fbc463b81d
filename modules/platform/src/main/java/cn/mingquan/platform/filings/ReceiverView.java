package cn.mingquan.platform.filings;

import java.util.UUID;

/** A body with which the unit may file. */
public record ReceiverView(UUID id, String name) {}
