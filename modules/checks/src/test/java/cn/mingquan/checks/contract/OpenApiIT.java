package cn.mingquan.checks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The committed contract is the one the code has. */
class OpenApiIT {

    /** Set to write the file anew: {@code mvn verify -Dmingquan.openapi.update=true}. */
    private static final String UPDATE = "mingquan.openapi.update";

    @Test
    void the_committed_openapi_file_is_what_the_resources_say() throws IOException {
        var written = Stack.root().resolve("modules/server/target/openapi/openapi.yaml");
        var committed = Stack.root().resolve("docs/reference/openapi.yaml");
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(committed, Files.readString(written));
        }

        assertThat(Files.readString(committed))
                .as("docs/reference/openapi.yaml; look at the difference, then run with -D%s=true", UPDATE)
                .isEqualTo(Files.readString(written));
    }
}
