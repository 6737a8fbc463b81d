/** Brings units onto the platform step by step; killed anywhere, it is finished by running it again. */
@NullMarked
package cn.mingquan.registry.onboarding;

import org.jspecify.annotations.NullMarked;
