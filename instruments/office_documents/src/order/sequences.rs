//! The order of elements in WordprocessingML (ISO/IEC 29500-1, transitional schema). A star marks an
//! element that may repeat; all others stand at most once.

/// Parents whose children have an order.
pub(super) const SEQUENCES: &[(&str, &str)] = &[
    ("pPr", PPR),
    ("rPr", RPR),
    ("pBdr", "top left bottom right between bar"),
    ("tabs", "tab*"),
    ("numPr", "ilvl numId ins"),
    ("tblPr", TBL_PR),
    ("tblPrEx", "tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblPrExChange"),
    ("tblBorders", "top left start bottom right end insideH insideV"),
    ("tblCellMar", "top left start bottom right end"),
    ("tblGrid", "gridCol* tblGridChange"),
    ("tcPr", TC_PR),
    ("tcBorders", "top left start bottom right end insideH insideV tl2br tr2bl"),
    ("tcMar", "top left start bottom right end"),
    ("sectPr", SECT_PR),
    ("pgBorders", "top left bottom right"),
    ("cols", "col*"),
    ("footnotePr", "pos numFmt numStart numRestart footnote*"),
    ("endnotePr", "pos numFmt numStart numRestart endnote*"),
    ("settings", SETTINGS),
    ("compat", COMPAT),
    ("styles", "docDefaults latentStyles style*"),
    ("docDefaults", "rPrDefault pPrDefault"),
    ("rPrDefault", "rPr"),
    ("pPrDefault", "pPr"),
    ("latentStyles", "lsdException*"),
    ("style", STYLE),
    ("tblStylePr", "pPr rPr tblPr trPr tcPr"),
    ("fonts", "font*"),
    (
        "font",
        "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic",
    ),
    ("numbering", "numPicBullet* abstractNum* num* numIdMacAtCleanup"),
    ("abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl*"),
    ("num", "abstractNumId lvlOverride*"),
    ("lvlOverride", "startOverride lvl"),
    ("lvl", LVL),
    ("sdt", "sdtPr sdtEndPr sdtContent"),
    ("sdtPr", SDT_PR),
    ("document", "background body"),
    ("fldChar", "fldData ffData numberingChange"),
];

/// Children that stand first where others may follow in any order: parent, first ones in their order.
pub(super) const FIRST: &[(&str, &str)] =
    &[("p", "pPr"), ("r", "rPr"), ("tbl", "tblPr tblGrid"), ("tr", "tblPrEx trPr"), ("tc", "tcPr")];

/// Children that stand last: parent, child.
pub(super) const LAST: &[(&str, &str)] = &[("body", "sectPr"), ("trPr", "trPrChange")];

/// Children without which a parent is refused.
pub(super) const NEEDED: &[(&str, &str)] = &[
    ("tbl", "tblPr"),
    ("tbl", "tblGrid"),
    ("document", "body"),
    ("style", "name"),
    ("num", "abstractNumId"),
    ("lvl", "lvlText"),
    ("lvl", "numFmt"),
];

const PPR: &str = "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr \
    shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi \
    adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection \
    textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange";

// The first four are those of a paragraph's mark. Later editions of the schema let these stand in any order;
// the first, which older programs hold to, does not.
const RPR: &str = "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow \
    emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect \
    bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange";

const TBL_PR: &str = "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc \
    tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange";

const TC_PR: &str = "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText \
    vAlign hideMark headers cellIns cellDel cellMerge tcPrChange";

const SECT_PR: &str = "headerReference* footerReference* footnotePr endnotePr type pgSz pgMar paperSrc pgBorders \
    lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid \
    printerSettings sectPrChange";

const SETTINGS: &str = "writeProtection view zoom removePersonalInformation removeDateAndTime \
    doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth \
    printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins \
    alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors \
    hideGrammaticalErrors activeWritingStyle* proofState formsDesign attachedTemplate linkStyles \
    stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves \
    doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop \
    autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength \
    clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting \
    bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing \
    displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin \
    drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning \
    characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore \
    savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText \
    doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags \
    alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids \
    attachedSchema* themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures \
    forceUpgrade captions readModeInkLockDown smartTagType* shapeDefaults doNotEmbedSmartTags decimalSymbol \
    listSeparator";

const COMPAT: &str = "useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL \
    noColumnBalance balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace \
    doNotExpandShiftReturn spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack \
    wpSpaceWidth showBreaksInFrames subFontBySize suppressBottomSpacing suppressTopSpacing \
    suppressSpacingAtTopOfPage suppressTopSpacingWP suppressSpBfAfterPgBrk swapBordersFacingPages convMailMergeEsc \
    truncateFontHeightsLikeWP6 mwSmallCaps usePrinterMetrics doNotSuppressParagraphBorders \
    wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8 alignTablesRowByRow forgetLastTabAlignment \
    adjustLineHeightInTable autoSpaceLikeWord95 noSpaceRaiseLower doNotUseHTMLParagraphAutoSpacing \
    layoutRawTableWidth layoutTableRowsApart useWord97LineBreakRules doNotBreakWrappedTables \
    doNotSnapToGridInCell selectFldWithFirstOrLastChar applyBreakingRules doNotWrapTextWithPunct \
    doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit useFELayout useNormalStyleForList \
    doNotUseIndentAsNumberingTabStop useAltKinsokuLineBreakRules allowSpaceOfSameStyleInTable \
    doNotSuppressIndentation doNotAutofitConstrainedTables autofitToFirstFixedWidthCell underlineTabInNumList \
    displayHangulFixedWidth splitPgBreakAndParaMark doNotVertAlignCellWithSp doNotBreakConstrainedForcedTable \
    doNotVertAlignInTxbx useAnsiKerningPairs cachedColBalance compatSetting*";

const STYLE: &str = "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed \
    qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr*";

const LVL: &str = "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr";

const SDT_PR: &str = "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex \
    equation comboBox date docPartObj docPartList dropDownList picture richText text citation group bibliography";
