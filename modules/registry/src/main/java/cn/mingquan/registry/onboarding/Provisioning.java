package cn.mingquan.registry.onboarding;

import cn.mingquan.registry.unit.Unit;

/** Makes a unit's place in the database. Both steps may be run again. */
interface Provisioning {

    /** The template that was filled in. */
    record Filled(String code, String name, String version) {}

    void makeSchema(Unit unit);

    Filled fillTemplate(Unit unit);
}
