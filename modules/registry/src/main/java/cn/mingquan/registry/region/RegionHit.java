package cn.mingquan.registry.region;

/** @param path the names from the province down, e.g. 四川省/广安市/广安区 */
public record RegionHit(String code, String name, RegionKind kind, Level level, String path) {}
