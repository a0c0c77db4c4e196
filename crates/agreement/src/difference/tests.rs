use base::MemberId;
use uuid::Uuid;

use super::*;
use crate::law::as_in_2020;
use crate::sample::{party, terms};
use crate::terms::{LegalForm, Mode, Nature};

fn needs(before: &Terms, change: impl Fn(&mut Terms)) -> (Step, bool, Vec<Because>) {
    let mut after = before.clone();
    change(&mut after);
    let needs = Difference::between(Some(before), &after).needs(Some(before), &after, &as_in_2020());
    (needs.step, needs.publication.is_some(), needs.because)
}

#[test]
fn the_first_version_needs_everything() {
    let first = terms(3);
    let needs = Difference::between(None, &first).needs(None, &first, &as_in_2020());
    assert_eq!((needs.step, needs.publication), (Step::Approval, Some(1)));
    assert_eq!(needs.because, [Because::First]);
}

#[test]
fn only_circle_tasks_and_form_go_to_the_authority() {
    let before = terms(3);
    let none = (Step::None, false, Vec::new());
    assert_eq!(needs(&before, |_| ()), none);
    assert_eq!(needs(&before, |t| t.key.pools[0].measures[0].weight = 7), none, "a price list changes nothing");
    assert_eq!(needs(&before, |t| t.clauses[0].text.push('!')), none);
    assert_eq!(needs(&before, |t| t.notice.months += 1), none);
    assert_eq!(needs(&before, |t| t.tasks[0].name.push('!')), none, "a new name is no new task");
    assert_eq!(needs(&before, |t| t.tasks.reverse()), none);

    let circle = (Step::Approval, true, vec![Because::Circle]);
    assert_eq!(needs(&before, |t| t.parties.push(party(9))), circle);
    assert_eq!(needs(&before, |t| t.parties.truncate(2)), circle);
    let join_with_task = |t: &mut Terms| {
        t.parties.push(party(9));
        t.tasks[0].handovers.push(Handover { party: party(9), mode: Mode::Mandated, limit: String::new() });
    };
    assert_eq!(needs(&before, join_with_task), circle);

    let form = LegalForm::SpecialPurposeAssociation { name: "IT-Verbund".into() };
    assert_eq!(needs(&before, |t| t.form = form.clone()), (Step::Approval, true, vec![Because::Form]));
}

#[test]
fn the_step_follows_the_nature_of_the_tasks_concerned() {
    // Task 0 is voluntary, task 1 an own duty.
    let before = terms(3);
    let tasks = |step| (step, true, vec![Because::Tasks]);
    assert_eq!(needs(&before, |t| t.tasks[0].handovers[0].mode = Mode::Delegated), tasks(Step::Notification));
    assert_eq!(needs(&before, |t| t.tasks[1].handovers[0].limit = "nur Grundschulen".into()), tasks(Step::Approval));
    assert_eq!(needs(&before, |t| t.tasks.truncate(1)), tasks(Step::Approval), "a dropped task counts");
    assert_eq!(needs(&before, |t| t.tasks[0].nature = Nature::Transferred), tasks(Step::Approval));
}

#[test]
fn an_empty_difference_is_empty_both_ways() {
    let (a, b) = (terms(2), terms(3));
    let nobody: [MemberId; 0] = [];
    assert_eq!(Difference::between(Some(&a), &b).joined, [party(2)]);
    assert_eq!(Difference::between(Some(&b), &a).left, [party(2)]);
    assert_eq!(Difference::between(Some(&a), &a).joined, nobody);
    assert_ne!(party(1), MemberId(Uuid::nil()));
}
