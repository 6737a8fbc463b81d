package cn.mingquan.catalogue.inventory.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Somebody answers for it that the section exercises no power. */
public record SignNone(
        @NotBlank(message = "请填写签认人") @Size(max = 50, message = "签认人不超过 50 个字") String signer,
        @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 个字") String reason,
        @NotNull(message = "请填写参与人员") @Size(max = 500, message = "参与人员至多 500 人")
                List<@NotBlank @Size(max = 50, message = "姓名不超过 50 个字") String> participants) {}
