package cn.mingquan.catalogue.inventory.list;

import cn.mingquan.catalogue.inventory.entry.EntryRules;
import cn.mingquan.catalogue.inventory.entry.InventoryEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A list as the section has it so far. */
public record SaveInventoryReturn(
        @NotNull(message = "请填写清单") @Size(max = EntryRules.MOST, message = "一份清单至多 2000 行")
                List<@NotNull @Valid InventoryEntry> entries,
        @NotNull(message = "请填写参与人员") @Size(max = 500, message = "参与人员至多 500 人")
                List<@NotBlank @Size(max = 50, message = "姓名不超过 50 个字") String> participants) {}
