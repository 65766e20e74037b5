package org.rounds.importfile.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.people.service.ArchivedAuthor;
import org.rounds.people.service.DirectoryAssignment;
import org.rounds.people.service.DirectoryPerson;
import org.rounds.people.service.DirectoryUnit;
import org.rounds.posting.service.ArchivedActivity;
import org.rounds.posting.service.ArchivedRemoval;
import org.rounds.workspace.service.ArchivedMember;
import org.rounds.workspace.service.ArchivedWorkspace;

/** Records every call, so that tests can check what a reader found and in which order. */
public final class RecordingSink implements ImportSink {

    public final List<Call> calls = new ArrayList<>();
    public final List<RowFault> faults = new ArrayList<>();
    public final List<RowFault> notices = new ArrayList<>();

    /** All values of this kind, in order. */
    public <T> List<T> all(Class<T> kind) {
        return values().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The kinds handed over, each run of the same kind once. */
    public List<String> order() {
        List<String> order = new ArrayList<>();
        values().filter(value -> !(value instanceof RowFault))
                .map(value -> value.getClass().getSimpleName())
                .filter(name -> order.isEmpty() || !order.get(order.size() - 1).equals(name))
                .forEach(order::add);
        return order;
    }

    /** The faults as {@code row field key}. */
    public List<String> faultKeys() {
        return faults.stream().map(RecordingSink::brief).toList();
    }

    /** The notices as {@code row field key}. */
    public List<String> noticeKeys() {
        return notices.stream().map(RecordingSink::brief).toList();
    }

    private static String brief(RowFault fault) {
        return fault.row() + " " + fault.field() + " " + fault.key();
    }

    private Stream<Object> values() {
        return calls.stream().map(Call::value);
    }

    @Override
    public void unit(int row, DirectoryUnit unit) {
        calls.add(new Call(row, unit));
    }

    @Override
    public void person(int row, DirectoryPerson person) {
        calls.add(new Call(row, person));
    }

    @Override
    public void assignment(int row, DirectoryAssignment assignment) {
        calls.add(new Call(row, assignment));
    }

    @Override
    public void author(int row, ArchivedAuthor author) {
        calls.add(new Call(row, author));
    }

    @Override
    public void removal(int row, ArchivedRemoval removal) {
        calls.add(new Call(row, removal));
    }

    @Override
    public void workspace(int row, ArchivedWorkspace workspace) {
        calls.add(new Call(row, workspace));
    }

    @Override
    public void member(int row, ArchivedMember member) {
        calls.add(new Call(row, member));
    }

    @Override
    public void activity(int row, ArchivedActivity activity) {
        calls.add(new Call(row, activity));
    }

    @Override
    public void comment(int row, ArchivedComment comment) {
        calls.add(new Call(row, comment));
    }

    @Override
    public void fault(RowFault fault) {
        calls.add(new Call(fault.row(), fault));
        faults.add(fault);
    }

    @Override
    public void notice(RowFault fault) {
        calls.add(new Call(fault.row(), fault));
        notices.add(fault);
    }

    public record Call(int row, Object value) {}
}
