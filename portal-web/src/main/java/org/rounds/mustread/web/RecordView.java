package org.rounds.mustread.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.rounds.mustread.service.MustReadRecordService;
import org.rounds.shared.page.FormProblems;

/**
 * Exemptions from a must-read, and the signature of its record. A dialog that succeeded renders the
 * record again, and tells the page by the callback parameter {@code done}.
 */
@Named
@RequestScoped
public class RecordView {

    /** Client id of the part that shows the record. */
    private static final String RECORD = "record";

    @Inject private MustReadRecordService records;
    @Inject private ProgressView progress;

    private int version;
    private long person;
    private String reason;

    @PostConstruct
    void load() {
        version = progress.getPage().progress().version();
    }

    /** Exempts the chosen person. */
    public void exempt() {
        if (FormProblems.tried("exemption", () -> records.exempt(activity(), person, reason))) {
            reason = null;
            finish("exempt");
        }
    }

    /** Revokes the exemption of the chosen person. */
    public void require() {
        if (FormProblems.tried("requirement", () -> records.require(activity(), person))) {
            finish("require");
        }
    }

    /** Signs off the version that the person saw. */
    public void signOff() {
        if (FormProblems.tried("signature", () -> records.signOff(activity(), version))) {
            finish("sign-off");
        }
        version = progress.getPage().progress().version();
    }

    private long activity() {
        return progress.getPage().subject().id();
    }

    private void finish(String action) {
        progress.load();
        PrimeFaces.current().ajax().update(RECORD);
        PrimeFaces.current().ajax().addCallbackParam("done", action);
    }

    /** The version shown, to detect a newer one. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** Id of the chosen reader; 0 for none. */
    public long getPerson() {
        return person;
    }

    public void setPerson(long person) {
        this.person = person;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
