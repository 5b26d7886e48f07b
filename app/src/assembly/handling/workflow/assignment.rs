//! One matter with one unit (rows a1 to a12).

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where an assignment stands.
    State {
        /// Handed over, not yet accepted.
        Pending = "pending",
        /// The unit asks to give it back.
        RefuseRequested = "refuse_requested",
        /// Accepted.
        Accepted = "accepted",
        /// A case officer is named; in work.
        Working = "working",
        /// The co-handler's opinion is with the lead.
        OpinionGiven = "opinion_given",
        /// The reply is signed and with the audit.
        ReplySubmitted = "reply_submitted",
        /// Delivered; for a co-handler: the lead's reply was.
        Done = "done",
        /// For information only.
        Informed = "informed",
        /// Given back, or taken away.
        Void = "void",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// Handed over.
        Give = "give",
        /// Sent for information.
        Inform = "inform",
        /// Accepts.
        Accept = "accept",
        /// Silence at the limit: accepted.
        Lapse = "lapse",
        /// The liaison writes why it should go back; the head decides.
        PrepareReturn = "prepare_return",
        /// Asks to give it back, with a reason and a better unit.
        AskReturn = "ask_return",
        /// Takes that wish back.
        DropReturn = "drop_return",
        /// The office takes it back.
        GrantReturn = "grant_return",
        /// The office leaves it with the unit.
        DenyReturn = "deny_return",
        /// Takes the dispute to a coordinating meeting or a leader.
        Escalate = "escalate",
        /// Names the case officer.
        NameOfficer = "name_officer",
        /// Records a contact with proposers.
        RecordContact = "record_contact",
        /// A co-handler gives its opinion.
        GiveOpinion = "give_opinion",
        /// Asks for more time.
        AskExtension = "ask_extension",
        /// Grants it.
        GrantExtension = "grant_extension",
        /// Denies it.
        DenyExtension = "deny_extension",
        /// The reply is signed.
        SubmitReply = "submit_reply",
        /// The audit returned it.
        ReturnReply = "return_reply",
        /// It was delivered.
        Finish = "finish",
        /// To be handled again.
        Rehandle = "rehandle",
        /// Presses for it.
        Urge = "urge",
        /// Another due date, with a reason.
        SetDue = "set_due",
        /// Takes it from the unit: the unit is gone, or the matter ended.
        Revoke = "revoke",
        /// Passes it to the unit that took over another's duties.
        PassOn = "pass_on",
        /// A binding date passed.
        RunLate = "run_late",
    }
);

crate::names!(
    /// Who one is towards an assignment.
    Standing {
        /// Acts for a unit that answers (sole, lead, separate).
        UnitLiaison = "unit_liaison",
        /// Signs for such a unit.
        UnitHead = "unit_head",
        /// Acts for a co-handler.
        CoLiaison = "co_liaison",
        /// Signs for a co-handler.
        CoHead = "co_head",
        /// 交办机关.
        Assigner = "assigner",
        /// Proposal office.
        Office = "office",
        /// Leader in charge of its supervision.
        Leader = "leader",
        /// The clock, and what follows by itself.
        Timer = "timer",
    }
);

use Action as A;
use Standing as W;
use State as S;

const LIAISONS: &[W] = &[W::UnitLiaison, W::CoLiaison];
const HEADS: &[W] = &[W::UnitHead, W::CoHead];
const OPEN: &[S] = &[S::Pending, S::RefuseRequested, S::Accepted, S::Working, S::ReplySubmitted];
const AT_WORK: &[S] = &[S::Accepted, S::Working];

const fn row(action: A, from: &'static [S], to: To<S>, who: &'static [W]) -> Step<S, A, W> {
    Step { action, from, to, who, needs: &[], due: None, when: None, not_the_same_as: None, tells: &[] }
}

const fn needs(step: Step<S, A, W>, needs: &'static [&'static str]) -> Step<S, A, W> {
    Step { needs, ..step }
}

const fn due(step: Step<S, A, W>, setting: &'static str) -> Step<S, A, W> {
    Step { due: Some(setting), ..step }
}

const fn tells(step: Step<S, A, W>, tells: &'static [W]) -> Step<S, A, W> {
    Step { tells, ..step }
}

const fn when(step: Step<S, A, W>, setting: &'static str) -> Step<S, A, W> {
    Step { when: Some(setting), ..step }
}

const EVERY_UNIT: &[W] = &[W::UnitLiaison, W::UnitHead, W::CoLiaison, W::CoHead];

/// The table. Comments carry the numbers of the rule page.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "assignment",
    finals: &[S::Void, S::Informed],
    rows: &[
        // a1
        tells(due(row(A::Give, &[], To::State(S::Pending), &[W::Assigner]), "refuse.days"), EVERY_UNIT),
        tells(row(A::Inform, &[], To::State(S::Informed), &[W::Assigner]), EVERY_UNIT),
        // a2
        tells(row(A::Accept, &[S::Pending], To::State(S::Accepted), EVERY_UNIT), &[W::Assigner]),
        tells(
            row(A::Lapse, &[S::Pending], To::State(S::Accepted), &[W::Timer]),
            &[W::Assigner, W::UnitLiaison, W::CoLiaison],
        ),
        // a3
        tells(
            needs(
                row(A::PrepareReturn, &[S::Pending], To::Same, LIAISONS),
                &["ground", "reason", "first_return"],
            ),
            HEADS,
        ),
        due(
            tells(
                needs(
                    row(A::AskReturn, &[S::Pending], To::State(S::RefuseRequested), HEADS),
                    &["ground", "reason", "first_return"],
                ),
                &[W::Assigner],
            ),
            "refuse.answer_days",
        ),
        when(
            due(
                tells(
                    needs(
                        row(A::AskReturn, &[S::Pending], To::State(S::RefuseRequested), LIAISONS),
                        &["ground", "reason", "first_return"],
                    ),
                    &[W::Assigner],
                ),
                "refuse.answer_days",
            ),
            "handling.liaison_signs",
        ),
        tells(row(A::DropReturn, &[S::RefuseRequested], To::State(S::Accepted), EVERY_UNIT), &[W::Assigner]),
        // a4
        tells(
            needs(
                row(A::GrantReturn, &[S::RefuseRequested], To::State(S::Void), &[W::Assigner]),
                &["reason"],
            ),
            EVERY_UNIT,
        ),
        // a5
        tells(
            needs(
                row(A::DenyReturn, &[S::RefuseRequested], To::State(S::Accepted), &[W::Assigner]),
                &["reason"],
            ),
            EVERY_UNIT,
        ),
        tells(
            needs(row(A::Escalate, &[S::RefuseRequested], To::Same, &[W::Assigner]), &["reason"]),
            EVERY_UNIT,
        ),
        // a6
        due(
            needs(row(A::NameOfficer, &[S::Accepted], To::State(S::Working), EVERY_UNIT), &["officer"]),
            "contact.first_days",
        ),
        needs(row(A::NameOfficer, &[S::Working], To::Same, EVERY_UNIT), &["officer"]),
        needs(row(A::RecordContact, AT_WORK, To::Same, EVERY_UNIT), &["contact"]),
        // a7
        tells(
            needs(row(A::GiveOpinion, &[S::Working], To::State(S::OpinionGiven), &[W::CoHead]), &["opinion"]),
            &[W::UnitLiaison, W::UnitHead],
        ),
        when(
            tells(
                needs(
                    row(A::GiveOpinion, &[S::Working], To::State(S::OpinionGiven), &[W::CoLiaison]),
                    &["opinion"],
                ),
                &[W::UnitLiaison, W::UnitHead],
            ),
            "handling.liaison_signs",
        ),
        // a8 to a10: they follow from the reply
        tells(row(A::SubmitReply, &[S::Working], To::State(S::ReplySubmitted), &[W::Timer]), &[W::Office]),
        tells(
            row(A::ReturnReply, &[S::ReplySubmitted], To::State(S::Working), &[W::Timer]),
            &[W::UnitLiaison],
        ),
        row(
            A::Finish,
            &[S::ReplySubmitted, S::OpinionGiven, S::Working, S::Accepted, S::Pending],
            To::State(S::Done),
            &[W::Timer],
        ),
        // a11
        due(
            tells(
                needs(
                    row(A::Rehandle, &[S::Done], To::State(S::Working), &[W::Office]),
                    &["reason", "rounds_left"],
                ),
                EVERY_UNIT,
            ),
            "rehandle.days",
        ),
        // a12
        tells(
            needs(row(A::AskExtension, AT_WORK, To::Same, EVERY_UNIT), &["reason", "in_time", "once"]),
            &[W::Assigner],
        ),
        tells(
            needs(row(A::GrantExtension, AT_WORK, To::Same, &[W::Assigner]), &["asked", "explanation"]),
            EVERY_UNIT,
        ),
        tells(
            needs(row(A::DenyExtension, AT_WORK, To::Same, &[W::Assigner]), &["asked", "reason"]),
            EVERY_UNIT,
        ),
        // pressing
        tells(row(A::Urge, OPEN, To::Same, &[W::Office, W::Assigner, W::Leader]), EVERY_UNIT),
        tells(needs(row(A::SetDue, OPEN, To::Same, &[W::Assigner]), &["reason"]), EVERY_UNIT),
        tells(
            needs(
                row(
                    A::Revoke,
                    &[S::Pending, S::RefuseRequested, S::Accepted, S::Working],
                    To::State(S::Void),
                    &[W::Assigner],
                ),
                &["reason"],
            ),
            EVERY_UNIT,
        ),
        tells(
            needs(
                row(A::PassOn, &[S::Pending, S::Accepted, S::Working], To::State(S::Void), &[W::Office]),
                &["successor", "reason"],
            ),
            EVERY_UNIT,
        ),
        tells(
            row(
                A::RunLate,
                &[S::Pending, S::RefuseRequested, S::Accepted, S::Working, S::ReplySubmitted],
                To::Same,
                &[W::Timer],
            ),
            &[W::UnitLiaison, W::CoLiaison],
        ),
    ],
};
