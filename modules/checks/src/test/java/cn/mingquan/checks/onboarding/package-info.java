/** What it costs to onboard units on the whole platform, Keycloak included. */
@NullMarked
package cn.mingquan.checks.onboarding;

import org.jspecify.annotations.NullMarked;
