package org.rounds.purge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primefaces.PrimeFaces;
import org.rounds.purge.service.PurgeService;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.Invalid.FieldError;
import org.rounds.shared.page.FormProblems;

/** The form that purges a post. */
@Named
@RequestScoped
public class PurgeView {

    /** The link to a post, or its number. */
    private static final Pattern LINK =
            Pattern.compile("(?:\\S{0,250}/activities/)?([0-8]?\\d{1,18})(?:[/?#]\\S*)?");

    @Inject private PurgeService service;
    @Inject private PurgesView purges;

    private String post;
    private String reason;
    private boolean sure;
    private String purged;

    /** Checks the fields and shows the question before the purge; on errors shows these instead. */
    public void ask() {
        if (FormProblems.tried("purge", this::checked)) {
            PrimeFaces.current()
                    .executeScript("document.getElementById('purge:go').focus(); PF('go').show()");
        }
    }

    /** Purges the post and empties the form; on errors everything stays as typed. */
    public void purge() {
        FormProblems.tried(
                "purge",
                () -> {
                    purged = service.purge(checked(), reason).author().name();
                    post = null;
                    reason = null;
                    sure = false;
                    purges.reload();
                });
    }

    /**
     * The number of the post.
     *
     * @throws Invalid naming all wrong fields
     */
    private long checked() {
        List<FieldError> errors = new ArrayList<>();
        OptionalLong id = id(post);
        if (id.isEmpty()) {
            errors.add(new FieldError("post", "invalid.post-link", List.of()));
        }
        if (reason == null || reason.isBlank()) {
            errors.add(new FieldError("reason", "invalid.required", List.of()));
        }
        if (!sure) {
            errors.add(new FieldError("sure", "invalid.confirm", List.of()));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return id.getAsLong();
    }

    private static OptionalLong id(String link) {
        Matcher found = LINK.matcher(link == null ? "" : link.strip());
        return found.matches()
                ? OptionalLong.of(Long.parseLong(found.group(1)))
                : OptionalLong.empty();
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether the officer confirmed that it cannot be undone. */
    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    /** Author of the post just purged; null before. */
    public String getPurged() {
        return purged;
    }
}
