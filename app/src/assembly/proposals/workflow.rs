//! The case machine of a proposal up to filing: states, actions, standings and the table. Nothing else decides who may do
//! what. Rule: the project's page of rules, `docs/rules/proposals.md`; assignment and what follows belong to `handling`.

use crate::foundation::workflow::{Step, To, Workflow};

crate::names!(
    /// Where a proposal stands.
    State {
        /// Being written; seen by its author alone.
        Draft = "draft",
        /// Shown to those invited to sign.
        CoSigning = "cosigning",
        /// With the proposal office.
        Submitted = "submitted",
        /// Back with the proposer for revision.
        Returned = "returned",
        /// Before the proposal committee.
        UnderReview = "under_review",
        /// Filed, with a number.
        Filed = "filed",
        /// Joined to a lead case; its text and its proposers' rights stay.
        Merged = "merged",
        /// Sent on as an opinion for reference.
        ConvertedOpinion = "converted_opinion",
        /// Sent on as a social-opinion report.
        ConvertedSocialOpinion = "converted_social_opinion",
        /// Not filed, with a ground.
        NotFiled = "not_filed",
        /// Taken back by the proposer.
        Withdrawn = "withdrawn",
        /// A draft thrown away; it can be restored.
        Discarded = "discarded",
    }
);

crate::names!(
    /// What can be done.
    Action {
        /// Begins a draft.
        Create = "create",
        /// The office enters a draft for a member from a list.
        Register = "register",
        /// The office enters a proposal received on paper.
        RegisterSubmitted = "register_submitted",
        /// The office enters a filed proposal of a list, with its number.
        RegisterFiled = "register_filed",
        /// Changes the text.
        Edit = "edit",
        /// Throws a draft away.
        Discard = "discard",
        /// Takes a draft back out of the bin.
        Restore = "restore",
        /// Asks others to sign, with an end.
        Invite = "invite",
        /// Asks further ones, or the same again after a change.
        InviteMore = "invite_more",
        /// Signs.
        Sign = "sign",
        /// Declines to sign.
        Decline = "decline",
        /// Takes one's signature back.
        Unsign = "unsign",
        /// Takes it back from signing.
        Recall = "recall",
        /// The time for signing is over.
        ExpireSigning = "expire_signing",
        /// Names the organisations that are to propose together with one's own.
        AskToJoin = "ask_to_join",
        /// Agrees for an organisation.
        Join = "join",
        /// Declines for an organisation.
        DeclineJoining = "decline_joining",
        /// Submits.
        Submit = "submit",
        /// Returns for revision.
        SendBack = "send_back",
        /// Submits again.
        Resubmit = "resubmit",
        /// Accepts after the preliminary check.
        Accept = "accept",
        /// Gives the second opinion.
        Review = "review",
        /// The chair meeting approves.
        Approve = "approve",
        /// Files.
        File = "file",
        /// Proposes to join it to a lead case.
        ProposeMerge = "propose_merge",
        /// A proposer agrees.
        AgreeToMerge = "agree_to_merge",
        /// A proposer objects.
        ObjectToMerge = "object_to_merge",
        /// The time for objections is over.
        SettleMerge = "settle_merge",
        /// The proposed merger is dropped.
        CancelMerge = "cancel_merge",
        /// Joins it to the lead case.
        Merge = "merge",
        /// Undoes the merger.
        Unmerge = "unmerge",
        /// Sends it on as an opinion.
        ConvertToOpinion = "convert_to_opinion",
        /// Sends it on as a social-opinion report.
        ConvertToSocialOpinion = "convert_to_social_opinion",
        /// Declines to file, with a ground.
        DeclineToFile = "decline_to_file",
        /// Withdraws before filing.
        Withdraw = "withdraw",
        /// Asks to withdraw after filing.
        AskWithdrawal = "ask_withdrawal",
        /// The office consents.
        ConsentWithdrawal = "consent_withdrawal",
        /// The office does not consent.
        RefuseWithdrawal = "refuse_withdrawal",
        /// The office corrects the wording, with a reason; a new version, told to the proposer.
        Correct = "correct",
        /// Changes the category.
        Recategorise = "recategorise",
        /// A calendar changed: dates are counted again.
        Recount = "recount",
    }
);

crate::names!(
    /// Who one is towards a proposal.
    Standing {
        /// First proposer of an individual or joint proposal.
        FirstProposer = "first_proposer",
        /// Has signed a joint proposal.
        CoSigner = "cosigner",
        /// Is asked to sign and has not answered.
        Invited = "invited",
        /// May write for the organisation that proposes.
        Drafter = "drafter",
        /// May sign or seal for it.
        SealHolder = "seal_holder",
        /// May sign or seal for an organisation that proposes together with it.
        Partner = "partner",
        /// Proposal office.
        ProposalOffice = "proposal_office",
        /// Gives the second opinion.
        Reviewer = "reviewer",
        /// Decides: the proposal committee's head or deputy.
        ReviewCommittee = "review_committee",
        /// Member of the chair meeting.
        ChairMeeting = "chair_meeting",
        /// The clock.
        Timer = "timer",
    }
);

use Action as A;
use Standing as W;
use State as S;

const OWNERS: &[W] = &[W::FirstProposer, W::Drafter, W::SealHolder];
const SIGNING: &[S] = &[S::CoSigning, S::Returned];
const WRITING: &[S] = &[S::Draft, S::Returned];

const fn row(action: A, from: &'static [S], to: To<S>, who: &'static [W]) -> Step<S, A, W> {
    Step { action, from, to, who, needs: &[], due: None, when: None, not_the_same_as: None, tells: &[] }
}

const fn needs(step: Step<S, A, W>, needs: &'static [&'static str]) -> Step<S, A, W> {
    Step { needs, ..step }
}

const fn tells(step: Step<S, A, W>, tells: &'static [W]) -> Step<S, A, W> {
    Step { tells, ..step }
}

/// The table. Numbers in comments are those of the rule page's case machine.
pub const WORKFLOW: Workflow<S, A, W> = Workflow {
    name: "case",
    finals: &[S::ConvertedOpinion, S::ConvertedSocialOpinion, S::NotFiled, S::Withdrawn],
    rows: &[
        // 1
        needs(row(A::Create, &[], To::State(S::Draft), OWNERS), &["member"]),
        row(A::Register, &[], To::State(S::Draft), &[W::ProposalOffice]),
        row(A::RegisterSubmitted, &[], To::State(S::Submitted), &[W::ProposalOffice]),
        row(A::RegisterFiled, &[], To::State(S::Filed), &[W::ProposalOffice]),
        row(A::Edit, &[S::Draft, S::Returned], To::Same, OWNERS),
        row(A::Discard, &[S::Draft], To::State(S::Discarded), OWNERS),
        row(A::Restore, &[S::Discarded], To::State(S::Draft), OWNERS),
        // 2
        tells(
            needs(
                row(A::Invite, &[S::Draft], To::State(S::CoSigning), &[W::FirstProposer]),
                &["joint", "invitees", "signing_end"],
            ),
            &[W::Invited],
        ),
        tells(
            needs(
                row(A::InviteMore, SIGNING, To::Same, &[W::FirstProposer]),
                &["joint", "invitees", "signing_end"],
            ),
            &[W::Invited],
        ),
        tells(row(A::Sign, SIGNING, To::Same, &[W::Invited]), &[W::FirstProposer]),
        tells(row(A::Decline, SIGNING, To::Same, &[W::Invited]), &[W::FirstProposer]),
        tells(row(A::Unsign, SIGNING, To::Same, &[W::CoSigner]), &[W::FirstProposer]),
        // 3
        tells(
            row(A::Recall, &[S::CoSigning], To::State(S::Draft), &[W::FirstProposer]),
            &[W::Invited, W::CoSigner],
        ),
        tells(row(A::ExpireSigning, SIGNING, To::Same, &[W::Timer]), &[W::FirstProposer]),
        // 3a: organisations together, each by its own seal
        tells(
            needs(
                row(A::AskToJoin, WRITING, To::Same, &[W::Drafter, W::SealHolder]),
                &["org_joint", "organisations"],
            ),
            &[W::Partner],
        ),
        tells(
            needs(row(A::Join, WRITING, To::Same, &[W::Partner]), &["asked"]),
            &[W::SealHolder, W::Drafter],
        ),
        tells(
            needs(row(A::DeclineJoining, WRITING, To::Same, &[W::Partner]), &["asked"]),
            &[W::SealHolder, W::Drafter],
        ),
        // 4
        Step {
            due: Some("review.days_ordinary"),
            ..tells(
                needs(
                    row(
                        A::Submit,
                        &[S::Draft, S::CoSigning],
                        To::State(S::Submitted),
                        &[W::FirstProposer, W::SealHolder],
                    ),
                    &["complete", "length", "signers", "partners"],
                ),
                &[W::ProposalOffice, W::CoSigner, W::Invited],
            )
        },
        // 5: the office, or the examining committee
        Step {
            due: Some("return.days"),
            ..tells(
                needs(
                    row(A::SendBack, &[S::Submitted], To::State(S::Returned), &[W::ProposalOffice]),
                    &["reason"],
                ),
                &[W::FirstProposer, W::SealHolder],
            )
        },
        Step {
            due: Some("return.days"),
            ..tells(
                needs(
                    row(A::SendBack, &[S::UnderReview], To::State(S::Returned), &[W::ReviewCommittee]),
                    &["reason"],
                ),
                &[W::FirstProposer, W::SealHolder],
            )
        },
        // 6
        tells(
            needs(
                row(A::Resubmit, &[S::Returned], To::State(S::Submitted), &[W::FirstProposer, W::SealHolder]),
                &["complete", "length", "signers", "partners"],
            ),
            &[W::ProposalOffice],
        ),
        // 7
        tells(
            needs(
                row(A::Accept, &[S::Submitted], To::State(S::UnderReview), &[W::ProposalOffice]),
                &["checks"],
            ),
            &[W::Reviewer, W::ReviewCommittee],
        ),
        Step {
            when: Some("review.second_opinion"),
            not_the_same_as: Some(A::Accept),
            ..tells(
                needs(
                    row(A::Review, &[S::UnderReview], To::Same, &[W::Reviewer, W::ProposalOffice]),
                    &["opinion"],
                ),
                &[W::ReviewCommittee],
            )
        },
        Step {
            when: Some("review.chair_approval"),
            ..tells(row(A::Approve, &[S::UnderReview], To::Same, &[W::ChairMeeting]), &[W::ReviewCommittee])
        },
        // 8
        Step {
            not_the_same_as: Some(A::Accept),
            ..tells(
                needs(
                    row(A::File, &[S::UnderReview], To::State(S::Filed), &[W::ReviewCommittee]),
                    &["levels", "category", "no_merger"],
                ),
                &[W::FirstProposer, W::SealHolder, W::CoSigner],
            )
        },
        // 9
        Step {
            due: Some("merge.days"),
            ..tells(
                needs(
                    row(A::ProposeMerge, &[S::UnderReview], To::Same, &[W::ReviewCommittee]),
                    &["lead", "no_merger", "reason"],
                ),
                &[W::FirstProposer, W::SealHolder, W::CoSigner],
            )
        },
        needs(
            row(
                A::AgreeToMerge,
                &[S::UnderReview],
                To::Same,
                &[W::FirstProposer, W::SealHolder, W::CoSigner],
            ),
            &["asked"],
        ),
        tells(
            needs(
                row(
                    A::ObjectToMerge,
                    &[S::UnderReview],
                    To::Same,
                    &[W::FirstProposer, W::SealHolder, W::CoSigner],
                ),
                &["asked", "reason"],
            ),
            &[W::ReviewCommittee],
        ),
        tells(row(A::SettleMerge, &[S::UnderReview], To::Same, &[W::Timer]), &[W::ReviewCommittee]),
        tells(
            needs(row(A::CancelMerge, &[S::UnderReview], To::Same, &[W::ReviewCommittee]), &["merger"]),
            &[W::FirstProposer, W::SealHolder, W::CoSigner],
        ),
        tells(
            needs(
                row(A::Merge, &[S::UnderReview], To::State(S::Merged), &[W::ReviewCommittee]),
                &["merger", "consent", "lead"],
            ),
            &[W::FirstProposer, W::SealHolder, W::CoSigner],
        ),
        // 12
        tells(
            needs(
                row(A::Unmerge, &[S::Merged], To::State(S::UnderReview), &[W::ReviewCommittee]),
                &["reason"],
            ),
            &[W::FirstProposer, W::SealHolder, W::CoSigner],
        ),
        // 10
        tells(
            needs(
                row(
                    A::ConvertToOpinion,
                    &[S::UnderReview],
                    To::State(S::ConvertedOpinion),
                    &[W::ReviewCommittee],
                ),
                &["levels", "addressee", "reason", "no_merger"],
            ),
            &[W::FirstProposer, W::SealHolder, W::CoSigner],
        ),
        tells(
            needs(
                row(
                    A::ConvertToSocialOpinion,
                    &[S::UnderReview],
                    To::State(S::ConvertedSocialOpinion),
                    &[W::ReviewCommittee],
                ),
                &["levels", "reason", "no_merger"],
            ),
            &[W::FirstProposer, W::SealHolder, W::CoSigner],
        ),
        tells(
            needs(
                row(A::DeclineToFile, &[S::UnderReview], To::State(S::NotFiled), &[W::ReviewCommittee]),
                &["levels", "ground", "reason", "no_merger"],
            ),
            &[W::FirstProposer, W::SealHolder, W::CoSigner],
        ),
        // 11
        tells(
            needs(
                row(
                    A::Withdraw,
                    &[S::Submitted, S::Returned, S::UnderReview],
                    To::State(S::Withdrawn),
                    &[W::FirstProposer, W::SealHolder],
                ),
                &["reason"],
            ),
            &[W::ProposalOffice, W::CoSigner],
        ),
        tells(
            needs(
                row(A::AskWithdrawal, &[S::Filed], To::Same, &[W::FirstProposer, W::SealHolder]),
                &["not_asked", "reason"],
            ),
            &[W::ProposalOffice],
        ),
        tells(
            needs(
                row(A::ConsentWithdrawal, &[S::Filed], To::State(S::Withdrawn), &[W::ProposalOffice]),
                &["withdrawal_asked"],
            ),
            &[W::FirstProposer, W::SealHolder, W::CoSigner],
        ),
        tells(
            needs(
                row(A::RefuseWithdrawal, &[S::Filed], To::Same, &[W::ProposalOffice]),
                &["withdrawal_asked", "reason"],
            ),
            &[W::FirstProposer, W::SealHolder],
        ),
        // every text change after submission is a version, told to the proposer
        tells(
            needs(
                row(A::Correct, &[S::Submitted, S::UnderReview, S::Filed], To::Same, &[W::ProposalOffice]),
                &["reason", "complete", "length"],
            ),
            &[W::FirstProposer, W::SealHolder],
        ),
        needs(
            row(
                A::Recategorise,
                &[S::Submitted, S::UnderReview, S::Filed],
                To::Same,
                &[W::ProposalOffice, W::ReviewCommittee],
            ),
            &["category"],
        ),
        row(A::Recount, &[S::Submitted, S::Returned, S::UnderReview], To::Same, &[W::Timer]),
    ],
};
