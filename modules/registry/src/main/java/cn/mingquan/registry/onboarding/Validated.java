package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.problem.FieldError;
import java.util.List;

/** What a form's content would meet; nothing has happened. */
public record Validated(List<String> warnings, List<FieldError> errors) {}
