//! Who proposes and who signs: persons and organisations by their names.

use super::contents::NAME;
use super::list::Planner;
use crate::assembly::people::NamedOrg;
use crate::assembly::proposals::actions::drafting::fits;
use crate::assembly::proposals::exchange::lexicon;
use crate::assembly::proposals::exchange::plan::{Named, NewOrg, NewPerson, Planned, Which, Who};
use crate::assembly::proposals::records::Kind;
use crate::foundation::acting::NOBODY;
use crate::foundation::errors::Complaint;
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::workflow::Name;
use office_documents::proposals_in::{Field, ProposerKind, Record};
use std::collections::HashSet;

impl Planner<'_> {
    fn creates_people(&self) -> bool {
        self.options.create_people == Some(true)
    }

    /// Who stands behind records that name nobody.
    pub(super) fn choose_default(&mut self) -> Result<(), Complaint> {
        let name = self.options.proposer.trim().to_owned();
        if name.is_empty() {
            return Ok(());
        }
        let by_login = self.ground.people.iter().find(|p| p.login == name).map(|p| p.id);
        let named: Vec<AccountId> =
            self.ground.people.iter().filter(|p| p.name == name).map(|p| p.id).collect();
        self.default = Some(match (by_login, named.as_slice()) {
            (Some(id), _) => Who::Known(id),
            (None, [id]) => Who::Known(*id),
            (None, []) if self.creates_people() => self.new_person(&name, false),
            (None, []) => return Err(Complaint::new("proposer", "import-proposer-unknown").with("x", &name)),
            (None, _) => return Err(Complaint::new("proposer", "import-proposer-several").with("x", &name)),
        });
        Ok(())
    }

    fn new_person(&mut self, name: &str, seat: bool) -> Who {
        let found = self.people.iter().position(|person| person.name == name);
        let at = found.unwrap_or(self.people.len());
        if found.is_none() {
            self.people.push(NewPerson { name: name.to_owned(), seat });
        }
        self.people[at].seat |= seat;
        Who::New(at)
    }

    pub(super) fn who(&mut self, record: &Record, planned: &mut Planned) {
        let Some(first) = record.first.clone() else {
            planned.first = self.default;
            if self.default.is_none() {
                self.refuse(
                    planned,
                    record,
                    Field::Proposer,
                    Complaint::new("proposer", "import-proposer-needed"),
                );
            }
            return;
        };
        if first.chars().count() > NAME {
            let said = Complaint::new("", "import-name-long").with("max", NAME);
            return self.refuse(planned, record, Field::Proposer, said);
        }
        let collective = match record.proposer_kind {
            Some(kind) => kind != ProposerKind::Member,
            None => self.orgs_named(&first).next().is_some() || lexicon::org_kind(&first).is_some(),
        };
        if collective {
            self.collective(record, &first, planned)
        } else {
            self.member(record, &first, planned)
        }
    }

    fn member(&mut self, record: &Record, name: &str, planned: &mut Planned) {
        let (who, seated) = self.person(name);
        let said = |key: &str| Complaint::new("", key).with("x", name);
        planned.first = match who {
            Found::One(id) => {
                if !seated {
                    self.doubt(planned, record, Field::Proposer, said("import-no-seat"));
                }
                Some(Who::Known(id))
            }
            Found::OneSeated(id) => {
                self.doubt(planned, record, Field::Proposer, said("import-homonym-seated"));
                Some(Who::Known(id))
            }
            Found::None if self.creates_people() => Some(self.new_person(name, true)),
            Found::None => {
                self.refuse(planned, record, Field::Proposer, said("import-person-unknown"));
                None
            }
            Found::Several if self.default.is_some() => {
                let said = said("import-homonym-default").with("y", self.options.proposer.trim());
                self.doubt(planned, record, Field::Proposer, said);
                self.default
            }
            Found::Several => {
                self.refuse(planned, record, Field::Proposer, said("import-homonym"));
                None
            }
        };
    }

    /// Who is meant by a name, and whether he has a seat in the term.
    fn person(&self, name: &str) -> (Found, bool) {
        let all: Vec<_> = self.ground.people.iter().filter(|person| person.name == name).collect();
        match all.as_slice() {
            [] => (Found::None, false),
            [one] => (Found::One(one.id), one.seated),
            several => {
                let mut seated = several.iter().filter(|person| person.seated);
                match (seated.next(), seated.next()) {
                    (Some(one), None) => (Found::OneSeated(one.id), true),
                    _ => (Found::Several, false),
                }
            }
        }
    }

    pub(super) fn orgs_named<'b>(&'b self, name: &'b str) -> impl Iterator<Item = (OrgId, &'b str)> + 'b {
        let mut told = HashSet::new();
        let fits = move |org: &&NamedOrg| org.name == name || org.short_name == name;
        let named = self.ground.orgs.iter().filter(fits);
        named.filter(move |org| told.insert(org.id)).map(|org| (org.id, org.kind.key()))
    }

    fn collective(&mut self, record: &Record, name: &str, planned: &mut Planned) {
        planned.first = Some(self.enterer());
        let said = |key: &str| Complaint::new("", key).with("x", name);
        // A body names several organisations by one word only when it was renamed into another's name.
        let found: Vec<(OrgId, String)> =
            self.orgs_named(name).map(|(id, kind)| (id, kind.to_owned())).collect();
        match found.as_slice() {
            [(id, kind)] => match Kind::from_key(kind).filter(|known| fits(*known, kind)) {
                Some(known) if known.is_collective() => {
                    planned.kind = known;
                    planned.org = Some(Which::Known(*id));
                }
                _ => self.refuse(planned, record, Field::Proposer, said("import-org-unit")),
            },
            [] if self.options.create_orgs == Some(true) => self.new_org(record, name, planned),
            [] => self.refuse(planned, record, Field::Proposer, said("import-org-unknown")),
            _ => self.refuse(planned, record, Field::Proposer, said("import-org-several")),
        }
    }

    /// The account under which a collective proposal is entered: the importer, or the one he named.
    fn enterer(&mut self) -> Who {
        if self.by.account != NOBODY {
            return Who::Known(self.by.account);
        }
        match self.default {
            Some(who) => who,
            None => {
                let name = self.by.name.clone();
                match self.ground.people.iter().find(|person| person.name == name) {
                    Some(person) => Who::Known(person.id),
                    None => self.new_person(&name, false),
                }
            }
        }
    }

    fn new_org(&mut self, record: &Record, name: &str, planned: &mut Planned) {
        let stated = (record.proposer_kind == Some(ProposerKind::Sector)).then_some("sector");
        let kind = stated.or(lexicon::org_kind(name)).unwrap_or_else(|| {
            let said = Complaint::new("", "import-org-kind").with("x", name);
            self.doubt(planned, record, Field::Proposer, said);
            "mass_org"
        });
        let found = self.orgs.iter().position(|org| org.name == name);
        let at = found.unwrap_or(self.orgs.len());
        if found.is_none() {
            self.orgs.push(NewOrg { name: name.to_owned(), kind: kind.to_owned() });
        }
        planned.kind = Kind::from_key(&self.orgs[at].kind).unwrap_or(Kind::MassOrg);
        planned.org = Some(Which::New(at));
    }

    pub(super) fn co_signers(&mut self, record: &Record, planned: &mut Planned) {
        for name in &record.co_signers {
            if Some(name) == record.first.as_ref() {
                continue;
            }
            let said = |key: &str| Complaint::new("", key).with("x", name);
            let who = match self.person(name).0 {
                _ if planned.org.is_some() => None,
                Found::One(id) => Some(Who::Known(id)),
                Found::OneSeated(id) => {
                    self.doubt(planned, record, Field::CoSigners, said("import-homonym-seated"));
                    Some(Who::Known(id))
                }
                Found::None if self.creates_people() && name.chars().count() <= NAME => {
                    Some(self.new_person(name, true))
                }
                Found::None => {
                    self.doubt(planned, record, Field::CoSigners, said("import-signer-unknown"));
                    None
                }
                Found::Several => {
                    self.doubt(planned, record, Field::CoSigners, said("import-signer-homonym"));
                    None
                }
            };
            planned.co_signers.push(Named { name: name.clone(), who });
        }
    }
}

/// Who a name is.
enum Found {
    None,
    One(AccountId),
    OneSeated(AccountId),
    Several,
}
