/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The nicks of these values (`support-if`) are what the library stores and what attache-cli prints. */

/**
 * AttacheSeries:
 * @ATTACHE_SERIES_ORDINARY: reports, contributions, records: `C21/21`
 * @ATTACHE_SERIES_ADM: administrative: `C21/ADM/1`
 * @ATTACHE_SERIES_INF: information: `C21/INF/5`
 * @ATTACHE_SERIES_DT: temporary: `C21/DT/2`
 * @ATTACHE_SERIES_DL: temporary with limited distribution: `C21/DL/7`
 *
 * Series of Council papers, in the order in which lists show them. Source: legend on the Council’s pages of 2020-2022.
 */
typedef enum
{
  ATTACHE_SERIES_ORDINARY,
  ATTACHE_SERIES_ADM,
  ATTACHE_SERIES_INF,
  ATTACHE_SERIES_DT,
  ATTACHE_SERIES_DL,
} AttacheSeries;

/**
 * AttacheIssueKind:
 * @ATTACHE_ISSUE_KIND_BASE: the text first issued
 * @ATTACHE_ISSUE_KIND_REV: replaces the earlier text
 * @ATTACHE_ISSUE_KIND_CORR: corrects it
 * @ATTACHE_ISSUE_KIND_ADD: adds to it and replaces nothing
 */
typedef enum
{
  ATTACHE_ISSUE_KIND_BASE,
  ATTACHE_ISSUE_KIND_REV,
  ATTACHE_ISSUE_KIND_CORR,
  ATTACHE_ISSUE_KIND_ADD,
} AttacheIssueKind;

typedef enum
{
  ATTACHE_MARK_KIND_HIGHLIGHT,
  ATTACHE_MARK_KIND_NOTE,
} AttacheMarkKind;

typedef enum
{
  ATTACHE_MARK_COLOUR_YELLOW,
  ATTACHE_MARK_COLOUR_GREEN,
  ATTACHE_MARK_COLOUR_BLUE,
  ATTACHE_MARK_COLOUR_RED,
  ATTACHE_MARK_COLOUR_PURPLE,
} AttacheMarkColour;

typedef enum
{
  ATTACHE_STANCE_NONE,
  ATTACHE_STANCE_SUPPORT,
  ATTACHE_STANCE_SUPPORT_CHANGES,
  ATTACHE_STANCE_SUPPORT_IF,
  ATTACHE_STANCE_NO_OBJECTION,
  ATTACHE_STANCE_NOTE,
  ATTACHE_STANCE_RESERVE,
  ATTACHE_STANCE_OPPOSE,
} AttacheStance;

typedef enum
{
  ATTACHE_VISIBILITY_PRIVATE,
  ATTACHE_VISIBILITY_DELEGATION,
  ATTACHE_VISIBILITY_REGION,
  ATTACHE_VISIBILITY_PUBLIC,
} AttacheVisibility;

/**
 * AttacheConclusionKind:
 * @ATTACHE_CONCLUSION_KIND_CORRESPONDENCE: provisional, to be settled by a consultation by correspondence
 * @ATTACHE_CONCLUSION_KIND_DEFERRED: the subject comes back
 * @ATTACHE_CONCLUSION_KIND_ACTION: somebody was asked to do something
 *
 * What a meeting did with an item, in the verbs of its record.
 */
typedef enum
{
  ATTACHE_CONCLUSION_KIND_APPROVED,
  ATTACHE_CONCLUSION_KIND_NOTED,
  ATTACHE_CONCLUSION_KIND_ADOPTED,
  ATTACHE_CONCLUSION_KIND_AGREED,
  ATTACHE_CONCLUSION_KIND_ENDORSED,
  ATTACHE_CONCLUSION_KIND_ELECTED,
  ATTACHE_CONCLUSION_KIND_CORRESPONDENCE,
  ATTACHE_CONCLUSION_KIND_DEFERRED,
  ATTACHE_CONCLUSION_KIND_ACTION,
} AttacheConclusionKind;

/**
 * AttacheDeadlineKind:
 * @ATTACHE_DEADLINE_KIND_DEADLINE: somebody must act
 * @ATTACHE_DEADLINE_KIND_REVERT: the subject comes back
 * @ATTACHE_DEADLINE_KIND_CONDITION: something follows if
 * @ATTACHE_DEADLINE_KIND_EVENT: something takes place
 */
typedef enum
{
  ATTACHE_DEADLINE_KIND_DEADLINE,
  ATTACHE_DEADLINE_KIND_REVERT,
  ATTACHE_DEADLINE_KIND_CONDITION,
  ATTACHE_DEADLINE_KIND_EVENT,
} AttacheDeadlineKind;

typedef enum
{
  ATTACHE_PRECISION_DAY,
  ATTACHE_PRECISION_MONTH,
  ATTACHE_PRECISION_MONTH_END,
  ATTACHE_PRECISION_RANGE,
  ATTACHE_PRECISION_RELATIVE,
} AttachePrecision;

/**
 * AttacheCandidatureState:
 * @ATTACHE_CANDIDATURE_STATE_CONSIDERED: being considered in the region
 * @ATTACHE_CANDIDATURE_STATE_ANNOUNCED: announced orally
 * @ATTACHE_CANDIDATURE_STATE_NOTE_VERBALE: note verbale in preparation; not a submission
 * @ATTACHE_CANDIDATURE_STATE_RECEIVED: formally received by the Secretary-General
 * @ATTACHE_CANDIDATURE_STATE_LISTED: in the list of candidatures or an addendum to it
 * @ATTACHE_CANDIDATURE_STATE_ENDORSED: spoken for by a councillor in the meeting
 * @ATTACHE_CANDIDATURE_STATE_CONTESTED: others stand for the same single seat
 * @ATTACHE_CANDIDATURE_STATE_AGREED: agreed by the meeting, provisionally in a virtual consultation
 * @ATTACHE_CANDIDATURE_STATE_CONFIRMED: confirmed by the Council or by correspondence
 * @ATTACHE_CANDIDATURE_STATE_WITHDRAWN: taken back
 *
 * Steps of a candidature, in the order in which they are usually reached.
 */
typedef enum
{
  ATTACHE_CANDIDATURE_STATE_CONSIDERED,
  ATTACHE_CANDIDATURE_STATE_ANNOUNCED,
  ATTACHE_CANDIDATURE_STATE_NOTE_VERBALE,
  ATTACHE_CANDIDATURE_STATE_RECEIVED,
  ATTACHE_CANDIDATURE_STATE_LISTED,
  ATTACHE_CANDIDATURE_STATE_ENDORSED,
  ATTACHE_CANDIDATURE_STATE_CONTESTED,
  ATTACHE_CANDIDATURE_STATE_AGREED,
  ATTACHE_CANDIDATURE_STATE_CONFIRMED,
  ATTACHE_CANDIDATURE_STATE_WITHDRAWN,
} AttacheCandidatureState;

/**
 * AttachePriority:
 *
 * What a page is wanted for; a worker takes the first first.
 */
typedef enum
{
  ATTACHE_PRIORITY_VISIBLE,
  ATTACHE_PRIORITY_NEXT,
  ATTACHE_PRIORITY_THUMBNAIL,
  ATTACHE_PRIORITY_SEARCH,
  ATTACHE_PRIORITY_INDEX,
} AttachePriority;

G_END_DECLS
