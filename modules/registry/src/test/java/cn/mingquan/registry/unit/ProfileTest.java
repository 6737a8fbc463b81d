package cn.mingquan.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.json.Json;
import cn.mingquan.registry.region.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void the_audit_trail_hears_that_the_contact_is_another_and_not_who() {
        var before = profile("武强县卫生局", "王小明", "0318-1234567");
        var after = profile("武强县卫生健康局", "欧阳正", "0318-1234567");

        var edited = Profile.Edited.of(before, after);

        assertThat(edited.contactChanged()).isTrue();
        assertThat(Json.write(edited)).contains("武强县卫生局", "武强县卫生健康局").doesNotContain("王小明", "欧阳正", "0318-1234567");
        assertThat(Profile.Edited.of(before, profile("武强县卫生健康局", "王小明", "0318-1234567"))
                        .contactChanged())
                .isFalse();
        assertThat(Profile.Edited.of(before, profile("武强县卫生局", "王小明", null)).contactChanged())
                .isTrue();
    }

    private static Profile profile(String name, String contact, @Nullable String phone) {
        return new Profile(
                name, null, "131123", Level.COUNTY, null, "OTHER", null, false, 20, 18, contact, phone, false);
    }
}
