package cn.mingquan.platform.post;

import cn.mingquan.platform.tenancy.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows units by name, and who oversees whom. Implemented by the registry, which keeps both. */
public interface AddressBook {

    /** A unit that is open, be it only for reading. */
    Optional<Address> find(UUID unit);

    /** The open bodies whose jurisdiction covers the unit on that day, the nearest first. */
    List<Address> over(UUID unit, LocalDate day);

    /** The active units that the body's jurisdictions cover on that day, by place and name. */
    List<Under> under(UUID body, LocalDate day);

    /**
     * A unit under a body.
     *
     * @param place where it is
     * @param body whether it oversees others itself
     */
    record Under(Address address, String place, String category, String categoryLabel, boolean body) {}

    /** A unit and how it is called. */
    record Address(Tenant tenant, String name) {

        public UUID unitId() {
            return tenant.unitId();
        }
    }
}
