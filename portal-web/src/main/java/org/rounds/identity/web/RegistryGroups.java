package org.rounds.identity.web;

import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;

/**
 * Groups of a user whose password the server has just verified. No standard defines how to get
 * them, so each server is asked in its own way, by its public types but without a dependency on
 * them.
 */
final class RegistryGroups {

    /** First component of an LDAP name: {@code cn=staff,ou=groups}. */
    private static final Pattern FIRST_OF_NAME = Pattern.compile("\\w+=([^,]+),.*");

    private static final String LIBERTY_GROUPS = "com.ibm.wsspi.security.cred.groups";

    private final Subject subject;
    private final CallbackHandler container;

    RegistryGroups(Subject subject, CallbackHandler container) {
        this.subject = subject;
        this.container = container;
    }

    Set<String> of(String userName, String password) throws ReflectiveOperationException {
        Set<String> groups = new LinkedHashSet<>();
        addPayaraGroups(groups);
        addLibertyGroups(groups);
        if (container.getClass().getName().startsWith("org.wildfly.")) {
            addWildFlyGroups(userName, password, groups);
        }
        return groups;
    }

    /** Payara adds principals of its own type to the subject. */
    private void addPayaraGroups(Set<String> groups) {
        for (Principal each : subject.getPrincipals()) {
            if (each.getClass().getSimpleName().equals("Group")) {
                groups.add(shortName(each.getName()));
            }
        }
    }

    /** Open Liberty lists them under a known name, as {@code group:realm/name}. */
    private void addLibertyGroups(Set<String> groups) {
        for (Object credential : subject.getPrivateCredentials()) {
            if (credential instanceof Map<?, ?> facts
                    && facts.get(LIBERTY_GROUPS) instanceof Collection<?> names) {
                for (Object name : names) {
                    groups.add(shortName(name.toString().replaceFirst("^group:[^/]*/", "")));
                }
            }
        }
    }

    /** WildFly has them in the identity of its security domain. */
    private void addWildFlyGroups(String userName, String password, Set<String> groups)
            throws ReflectiveOperationException {
        ClassLoader elytron = container.getClass().getClassLoader();
        Class<?> domain = elytron.loadClass("org.wildfly.security.auth.server.SecurityDomain");
        Class<?> evidence = elytron.loadClass("org.wildfly.security.evidence.Evidence");
        Object guess =
                elytron.loadClass("org.wildfly.security.evidence.PasswordGuessEvidence")
                        .getConstructor(char[].class)
                        .newInstance((Object) password.toCharArray());
        Method authenticate = domain.getMethod("authenticate", String.class, evidence);
        Object current = domain.getMethod("getCurrent").invoke(null);
        Object identity = authenticate.invoke(current, userName, guess);
        Object roles = identity.getClass().getMethod("getRoles").invoke(identity);
        for (Object role : (Iterable<?>) roles) {
            groups.add(shortName(role.toString()));
        }
    }

    private static String shortName(String name) {
        Matcher matcher = FIRST_OF_NAME.matcher(name);
        return matcher.matches() ? matcher.group(1) : name;
    }
}
