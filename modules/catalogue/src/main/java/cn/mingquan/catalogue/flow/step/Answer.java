package cn.mingquan.catalogue.flow.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How the unit deals with duties that it cannot put in different hands (S0-22): in an office of six, separation cannot
 * always be had, but it can be answered for.
 *
 * @param subject what is answered, as the finding names it
 * @param note who steps in, or which body decides
 */
public record Answer(
        @NotBlank(message = "缺少所答复的问题") @Size(max = 200) String subject,
        @NotNull(message = "请选择回避或者集体决策") Kind kind,
        @NotBlank(message = "请写明由谁接替，或者由哪个会议决定") @Size(max = 500, message = "说明不超过 500 个字") String note) {

    /** The two answers. */
    public enum Kind {
        RECUSAL("回避"),
        COLLECTIVE("集体决策");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
