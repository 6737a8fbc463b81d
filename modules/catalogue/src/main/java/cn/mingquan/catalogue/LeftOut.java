package cn.mingquan.catalogue;

import java.util.UUID;

/** One of several things that stays as it is, with the reason in Chinese. */
public record LeftOut(UUID id, String name, String reason) {}
