package cn.mingquan.registry.delegation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param oneTimePassword told this once; null when the account was there already */
public record Delegated(UUID id, String username, @Nullable String oneTimePassword) {}
