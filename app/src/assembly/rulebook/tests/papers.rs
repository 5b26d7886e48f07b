//! Papers: the table of a comparison and the text with its changes.

use super::rule;
use crate::demo::people;
use crate::demo::testing;
use office_documents::{docx_text, order};

#[tokio::test]
async fn the_comparison_is_a_table_and_a_text_with_changes_that_can_be_taken() {
    for world in testing::worlds().await {
        let proposals = rule(&world, "提案工作条例").await;
        let mut member = world.client(people::MEMBER).await;
        let base = format!("/rules/{}/compare", proposals.id);
        let table = member.get(&format!("{base}/table.docx")).await;
        assert_eq!(table.status, 200);
        assert_eq!(order::check(&table.bytes), []);
        let text = docx_text(&table.bytes).unwrap();
        assert!(text.contains("原条文\t新条文\t变动和理由"), "{text}");
        // The reason that the project gave stands beside its article; what did not change is left out.
        assert!(text.contains("新增，落实办理协商。") && !text.contains("讲求实效"), "{text}");
        let marked = member.get(&format!("{base}/marked.docx")).await;
        assert_eq!(order::check(&marked.bytes), []);
        let text = docx_text(&marked.bytes).unwrap();
        assert!(text.contains("应当在三十日内再次办理") && text.contains("讲求实效"), "{text}");
        let page = member.get(&base).await;
        assert!(
            page.says("table.docx") && page.says("新增，按上级指引说明理由。") && page.says("<del>"),
            "{}",
            page.text
        );
        assert!(page.says("“第四章　办理”改为“第四章　办理和协商”"), "{}", page.text);
    }
}
