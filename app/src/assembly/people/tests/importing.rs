//! Members and units from a table, through the router: seen cell by cell, entered once, changed where it is ticked, taken back.

use super::{Answer, Person, World, worlds};
use crate::foundation::acting::Role;
use crate::foundation::db::Read;
use axum::body::Body;
use axum::http::{Request, header};
use office_documents::workbook::{Limits, open_either};

const ROLL: &str = "市政协委员名册\n序号,委员证号,姓名,界别,专委会,工作单位,职务,联系电话,任委员时间,政协职务,备注\n\
    1,120041,林 秋禾,经济,提案委,云溪学院,副教授,13800000000,2022年1月,常委,\n\
    2,120042,周映岚,经济,提案委、文史委,州人民医院,主任,138-0000-0001,2023-05-06,委员,增补\n\
    3,,何砚,农业,,州中医院,副主任医师,,,,\n";

async fn upload(person: &Person, path: &str, name: &str, content: &[u8]) -> Answer {
    let mut body = Vec::new();
    let head = format!("--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--b--\r\n");
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
        .header("sec-fetch-site", "same-origin");
    person.send(request, Body::from(body)).await
}

/// Values of hidden fields and boxes of a form in the page.
fn values(page: &str, name: &str) -> Vec<String> {
    let mark = format!("name=\"{name}\" value=\"");
    page.split(&mark).skip(1).filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect()
}

/// The fields that the plan posts, with more.
fn posted<'a>(page: &str, more: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = ["digest", "file_name"]
        .into_iter()
        .map(|name| (name.to_owned(), values(page, name).remove(0)))
        .collect();
    fields.extend(more.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())));
    fields
}

async fn send(person: &Person, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    person.post(path, &fields).await
}

async fn count(world: &World, sql: &'static str) -> i64 {
    world.app.db.read().await.unwrap().number(sql.into(), Vec::new()).await.unwrap()
}

const PAGE: &str = "/people/import/members";

#[tokio::test]
async fn a_roll_is_seen_cell_by_cell_entered_once_and_changed_where_ticked() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let auditor = world.person(1, "auditor", &[Role::Auditor]).await;
        office.get("/people").await.is(200).holds(PAGE);
        office.get(PAGE).await.is(200).holds("委员证号");
        let seen = upload(&office, PAGE, "名册.csv", ROLL.as_bytes()).await;
        seen.is(200)
            .holds("新增")
            .holds("有疑问")
            .holds("D5")
            .holds("文史委")
            .holds("只是序号")
            .holds("备注");
        assert_eq!(count(&world, "select count(*) from seat").await, 0, "a plan writes nothing");
        let done = send(&office, &format!("{PAGE}/confirm"), &posted(&seen.text, &[])).await;
        let record = done.is(303).to.clone();
        assert!(record.starts_with("/imports/"), "{record}");
        office.get(&record).await.is(200).holds("林秋禾").holds("周映岚").holds("何砚").holds("可以撤销");
        office.get("/imports").await.is(200).holds("名册.csv");
        assert_eq!(
            count(&world, "select count(*) from seat where sector = 104 and committee = 105").await,
            2
        );
        assert_eq!(count(&world, "select count(*) from seat where standing = 1").await, 1);
        assert_eq!(count(&world, "select count(*) from seat where from_on = '2023-05-06'").await, 1);
        assert_eq!(
            count(&world, "select count(*) from account where member_no = '120041' and login = '120041'")
                .await,
            1
        );
        assert_eq!(count(&world, "select count(*) from role_grant where role = 'member'").await, 3);
        let told =
            world.number("select count(*) from notice where account = $1", crate::args![auditor.id]).await;
        assert_eq!(told, 1, "the auditors are told once");
        // The same file again changes nothing and says so.
        let again = upload(&office, PAGE, "名册.csv", ROLL.as_bytes()).await;
        again.is(200).holds("以前导入过").lacks("name=\"take\"");
        let nothing = send(&office, &format!("{PAGE}/confirm"), &posted(&again.text, &[])).await;
        nothing.is(422).holds("没有可写入的内容");
        assert_eq!(count(&world, "select count(*) from bulk_import").await, 1);
        // One cell is another now: old and new stand beside each other, and nothing is written before it is ticked.
        let changed = ROLL.replace("副教授", "教授").replace("13800000000", "13911111111");
        let seen = upload(&office, PAGE, "名册2.csv", changed.as_bytes()).await;
        seen.is(200).holds("<del>副教授</del>").holds("<ins>教授</ins>").holds("G3").holds("H3");
        send(&office, &format!("{PAGE}/confirm"), &posted(&seen.text, &[])).await.is(422);
        let ticks = values(&seen.text, "take");
        assert_eq!(ticks.len(), 2, "{ticks:?}");
        let post = ticks.iter().find(|tick| tick.contains(".post.")).unwrap();
        let fields = posted(&seen.text, &[("take", post)]);
        let done = send(&office, &format!("{PAGE}/confirm"), &fields).await;
        done.is(303);
        assert_eq!(
            count(&world, "select count(*) from account where post = '教授' and phone = '13800000000'").await,
            1
        );
        // A tick for what was shown does not write something else.
        let other = ROLL.replace("副教授", "院长");
        let seen = upload(&office, PAGE, "名册3.csv", other.as_bytes()).await;
        let fields = posted(&seen.text, &[("take", post)]);
        send(&office, &format!("{PAGE}/confirm"), &fields).await.is(422);
        // What was changed is as before; then what was entered is gone.
        office.get(&format!("{}/undo", done.to)).await.is(200).holds("恢复");
        office.post(&format!("{}/undo", done.to), &[]).await.is(303);
        assert_eq!(count(&world, "select count(*) from account where post = '副教授'").await, 1);
    }
}

#[tokio::test]
async fn an_import_is_taken_back_but_for_what_was_touched() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let stranger = world.person(2, "stranger", &[Role::OfficeOfficer]).await;
        let seen = upload(&office, PAGE, "名册.csv", ROLL.as_bytes()).await;
        let done = send(&office, &format!("{PAGE}/confirm"), &posted(&seen.text, &[])).await;
        let (record, undo) = (done.is(303).to.clone(), format!("{}/undo", done.to));
        stranger.get(&record).await.is(404);
        stranger.post(&undo, &[]).await.is(404);
        let before = count(&world, "select count(*) from event").await;
        // One of them gets a link: somebody has worked with the account.
        let who = count(&world, "select id from account where name = '何砚'").await;
        let path = format!("/people/{}/link", crate::foundation::ids::write(who));
        office.post(&path, &[("purpose", "password")]).await;
        assert!(count(&world, "select count(*) from event").await > before, "the account was touched");
        office.get(&undo).await.is(200).holds("何砚").holds("后来有人动过").holds("保留");
        let once = office.post(&undo, &[]).await;
        once.is(303);
        assert_eq!(count(&world, "select count(*) from seat").await, 1);
        assert_eq!(count(&world, "select count(*) from account where name in ('林秋禾', '周映岚')").await, 0);
        office.get(&record).await.is(200).holds("已撤销").holds("何砚");
        office.post(&undo, &[]).await.is(409);
        office.get(&undo).await.is(409);
        // What was taken back can come in again, and the kept one is known.
        let seen = upload(&office, PAGE, "名册.csv", ROLL.as_bytes()).await;
        send(&office, &format!("{PAGE}/confirm"), &posted(&seen.text, &[])).await.is(303);
        assert_eq!(count(&world, "select count(*) from seat").await, 3);
    }
}

#[tokio::test]
async fn who_is_meant_is_told_and_nothing_is_half_done() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let head = world.person(1, "proposals", &[Role::ProposalOfficer]).await;
        let member = world.person(1, "member", &[Role::Member]).await;
        head.get(PAGE).await.is(403);
        member.get(PAGE).await.is(404);
        member.get("/imports").await.is(404);
        office.get("/people/import/elephants").await.is(404);
        let two = "姓名,工作单位,民族,政治面貌\n张三,甲厂,某族,某党\n张三,乙厂,某族,某党\n";
        let seen = upload(&office, PAGE, "a.csv", two.as_bytes()).await;
        seen.is(200).holds("C1").holds("D1").holds("不保存").lacks("某族").lacks("某党");
        send(&office, &format!("{PAGE}/confirm"), &posted(&seen.text, &[])).await.is(303);
        assert_eq!(count(&world, "select count(*) from account where name = '张三'").await, 2);
        // The name alone is not enough now; with the employer it is.
        let seen = upload(&office, PAGE, "b.csv", "姓名,职务\n张三,厂长\n".as_bytes()).await;
        seen.is(200).holds("名叫张三的有 2 人").lacks("name=\"take\"");
        let seen = upload(&office, PAGE, "c.csv", "姓名,单位,职务\n张三,乙厂,厂长\n".as_bytes()).await;
        seen.is(200).holds("有改动").holds("厂长");
        // A refused record holds everything back until it is left out.
        let long = format!("姓名,单位\n李四,{}\n王五,丙厂\n", "长".repeat(90));
        let seen = upload(&office, PAGE, "d.csv", long.as_bytes()).await;
        seen.is(422).holds("不能导入").holds("B2");
        send(&office, &format!("{PAGE}/confirm"), &posted(&seen.text, &[])).await.is(422);
        assert_eq!(count(&world, "select count(*) from account where name = '王五'").await, 0);
        let fields = posted(&seen.text, &[("skip_refused", "on")]);
        send(&office, &format!("{PAGE}/confirm"), &fields).await.is(303);
        assert_eq!(count(&world, "select count(*) from account where name in ('李四', '王五')").await, 1);
    }
}

#[tokio::test]
async fn what_a_column_means_is_said_once_and_can_be_forgotten() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let roll = "姓名,单位,履新岗\n张三,甲厂,厂长\n";
        let seen = upload(&office, PAGE, "a.csv", roll.as_bytes()).await;
        seen.is(200).holds("履新岗").holds("不认识的列");
        let fields = posted(&seen.text, &[("heading", "履新岗"), ("means", "post"), ("remember", "on")]);
        let seen = send(&office, PAGE, &fields).await;
        seen.is(200).holds("已记住").holds("厂长");
        let next = upload(&office, PAGE, "b.csv", roll.as_bytes()).await;
        next.is(200).holds("已记住").holds("厂长");
        send(&office, &format!("{PAGE}/confirm"), &posted(&next.text, &[])).await.is(303);
        assert_eq!(count(&world, "select count(*) from account where post = '厂长'").await, 1);
        let fields = posted(&next.text, &[("forget", "履新岗")]);
        send(&office, PAGE, &fields).await.is(200).lacks("已记住").lacks("厂长");
        // A heading that names what is not kept never gets another meaning.
        let fields = posted(&next.text, &[("heading", "民族"), ("means", "post"), ("remember", "on")]);
        send(&office, PAGE, &fields).await.is(200);
        let seen = upload(&office, PAGE, "c.csv", "姓名,单位,民族\n李四,甲厂,某族\n".as_bytes()).await;
        seen.is(200).lacks("某族");
        // A heading that no reader finds at all can be told too.
        let strange = "全名儿,供职处\n赵六,丁厂\n";
        let seen = upload(&office, PAGE, "d.csv", strange.as_bytes()).await;
        seen.is(422).holds("全名儿").holds("供职处");
        let fields = posted(
            &seen.text,
            &[
                ("heading", "全名儿"),
                ("means", "name"),
                ("heading", "供职处"),
                ("means", "unit"),
                ("remember", "on"),
            ],
        );
        send(&office, PAGE, &fields).await.is(200).holds("赵六").holds("丁厂");
    }
}

#[tokio::test]
async fn doubtful_rows_are_taken_away_as_a_table_and_come_back() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let roll = "姓名,单位,民族,界别,职务\n张三,甲厂,某族,农业,=1+1\n李四,乙厂,某族,经济,厂长\n";
        let seen = upload(&office, PAGE, "a.csv", roll.as_bytes()).await;
        seen.is(200).holds("下载有疑问的行");
        let fields = posted(&seen.text, &[]);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let bytes = office.fetch(&format!("{PAGE}/sheet"), &fields).await;
        let book = open_either(&bytes, &Limits::default()).unwrap();
        let all = format!("{:?}", book.sheets[0].rows);
        assert!(all.contains("张三") && all.contains("农业") && !all.contains("李四"), "{all}");
        assert!(!all.contains("某族") && !all.contains("民族"), "what is not kept stays behind: {all}");
        assert!(all.contains("没有“农业”这个界别"), "{all}");
        assert!(book.sheets[0].formulas.is_empty(), "nothing is a formula");
        let back = upload(&office, PAGE, "b.xlsx", &bytes).await;
        back.is(200).holds("张三").holds("甲厂").lacks("李四");
        assert_eq!(count(&world, "select count(*) from event where action = 'export'").await, 1);
    }
}

#[tokio::test]
async fn units_come_in_by_code_or_name_and_are_taken_back() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let page = "/people/import/units";
        let list = "单位代码,单位名称,简称,类别,联系人\nU1,州教育局,教育局,政府,某人\nU2,州人民法院,州法院,法院,某人\n,提案委员会1,,,\n";
        let seen = upload(&office, page, "单位.csv", list.as_bytes()).await;
        seen.is(422).holds("另一种机构").lacks("某人").holds("联系人");
        let fields = posted(&seen.text, &[("skip_refused", "on")]);
        let done = send(&office, &format!("{page}/confirm"), &fields).await;
        let record = done.is(303).to.clone();
        assert_eq!(
            count(&world, "select count(*) from org where kind = 'unit' and unit_kind = 'court'").await,
            1
        );
        let again = upload(&office, page, "单位.csv", list.as_bytes()).await;
        again.lacks("name=\"take\"");
        let renamed = "单位代码,单位名称,简称\nU1,州教育和体育局,教体局\n";
        let seen = upload(&office, page, "改名.csv", renamed.as_bytes()).await;
        seen.is(200).holds("<del>州教育局</del>");
        let done = send(&office, &format!("{page}/confirm"), &posted(&seen.text, &[("all", "on")])).await;
        done.is(303);
        office.get("/people/orgs").await.is(200).holds("州教育和体育局");
        // The renamed one was touched by the second import: the first takes back the other alone.
        office.get(&format!("{record}/undo")).await.is(200).holds("州教育局");
        office.post(&format!("{record}/undo"), &[]).await.is(303);
        office.get("/people/orgs?ended=1").await.is(200).holds("州教育和体育局").lacks("州人民法院");
        office.post(&format!("{}/undo", done.to), &[]).await.is(303);
        office.get("/people/orgs").await.is(200).holds("州教育局").lacks("州教育和体育局");
        let seen = upload(&office, page, "单位.csv", list.as_bytes()).await;
        let fields = posted(&seen.text, &[("skip_refused", "on")]);
        send(&office, &format!("{page}/confirm"), &fields).await.is(303);
    }
}
