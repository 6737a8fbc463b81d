package cn.mingquan.registry.identity;

import java.util.Set;

/** What the platform asks of the identity provider. Every call may be repeated: what is there stays. */
public interface Accounts {

    /** Whether the provider answers now; for who would rather wait than fail, such as a batch that is taken up again. */
    boolean answers();

    /**
     * Makes the unit's organisation, if it is missing.
     *
     * @param alias the unit's code
     * @throws IdentityFailure when the provider cannot be reached or refuses
     */
    void organisation(String alias, String name);

    /**
     * Makes the account, if it is missing, with its role, its unit's attribute and the membership of the unit's
     * organisation. One that {@link #take} has closed is opened again, with the password.
     *
     * @param oneTimePassword to be changed at the first sign-in
     * @param renewPassword whether an account that is there already gets the password too
     * @return whether the password holds: the account is new or open again, or got it again
     * @throws IdentityFailure when the provider cannot be reached, or somebody else has the user name
     */
    boolean account(Account account, String oneTimePassword, boolean renewPassword);

    /**
     * Gives an account of the unit one more role.
     *
     * @param tenant the code of the unit
     * @return false when the unit has no such account
     * @throws IdentityFailure when the provider cannot be reached or refuses
     */
    boolean give(String username, String tenant, String role);

    /**
     * The roles somebody gave the account; none when there is no such account.
     *
     * @throws IdentityFailure when the provider cannot be reached or refuses
     */
    Set<String> roles(String username);

    /**
     * Those of the user names that somebody has already. Takes a few requests however many names there are.
     *
     * @throws IdentityFailure when the provider cannot be reached or refuses
     */
    Set<String> taken(Set<String> usernames);

    /**
     * Whether there is such an account and it is the unit's.
     *
     * @param tenant the code of the unit
     * @throws IdentityFailure when the provider cannot be reached or refuses
     */
    boolean belongs(String username, String tenant);

    /**
     * Takes the role from the account, if it has it. An account that has no other role is closed: nobody signs in with
     * it any more, and its sessions end.
     *
     * @throws IdentityFailure when the provider cannot be reached or refuses
     */
    void take(String username, String role);

    /**
     * Gives an account of the unit a new password and ends its sessions.
     *
     * @param tenant the code of the unit
     * @param oneTimePassword to be changed at the first sign-in
     * @return false when the unit has no such account
     * @throws IdentityFailure when the provider cannot be reached or refuses
     */
    boolean renew(String username, String tenant, String oneTimePassword);

    /**
     * Gives an account that is there a password that need not be changed at the first sign-in: for the demonstration,
     * whose passwords stand in a file.
     *
     * @throws IdentityFailure when the provider cannot be reached, or there is no such account
     */
    void lastingPassword(String username, String password);
}
