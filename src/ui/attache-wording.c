/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wording: what the window calls the values of the model. A conclusion that waits for a consultation by correspondence
 * is never called by the verb it hopes for: a virtual consultation has no power to decide. */

#include "config.h"

#include "ui/attache-wording.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

const char *
attache_wording_stance (AttacheStance stance)
{
  switch (stance)
    {
    case ATTACHE_STANCE_SUPPORT:
      return _ ("Support");
    case ATTACHE_STANCE_SUPPORT_CHANGES:
      return _ ("Support with changes");
    case ATTACHE_STANCE_SUPPORT_IF:
      return _ ("Support if…");
    case ATTACHE_STANCE_NO_OBJECTION:
      return _ ("No objection");
    case ATTACHE_STANCE_NOTE:
      return _ ("Take note");
    case ATTACHE_STANCE_RESERVE:
      return _ ("Reserve");
    case ATTACHE_STANCE_OPPOSE:
      return _ ("Oppose");
    case ATTACHE_STANCE_NONE:
    default:
      return _ ("No position");
    }
}

const char *
attache_wording_stance_tone (AttacheStance stance)
{
  switch (stance)
    {
    case ATTACHE_STANCE_SUPPORT:
    case ATTACHE_STANCE_SUPPORT_CHANGES:
    case ATTACHE_STANCE_SUPPORT_IF:
    case ATTACHE_STANCE_NO_OBJECTION:
    case ATTACHE_STANCE_NOTE:
    case ATTACHE_STANCE_RESERVE:
    case ATTACHE_STANCE_OPPOSE:
      return "accent";
    case ATTACHE_STANCE_NONE:
    default:
      return NULL;
    }
}

const char *
attache_wording_conclusion (AttacheConclusionKind kind,
                            gboolean              provisional)
{
  if (provisional || kind == ATTACHE_CONCLUSION_KIND_CORRESPONDENCE)
    /* Translators: of a conclusion that waits for a consultation by correspondence; never to be called a decision */
    return _ ("provisional");

  switch (kind)
    {
    case ATTACHE_CONCLUSION_KIND_APPROVED:
      return _ ("approved");
    case ATTACHE_CONCLUSION_KIND_NOTED:
      return _ ("noted");
    case ATTACHE_CONCLUSION_KIND_ADOPTED:
      return _ ("adopted");
    case ATTACHE_CONCLUSION_KIND_AGREED:
      return _ ("agreed");
    case ATTACHE_CONCLUSION_KIND_ENDORSED:
      return _ ("endorsed");
    case ATTACHE_CONCLUSION_KIND_ELECTED:
      return _ ("elected");
    case ATTACHE_CONCLUSION_KIND_DEFERRED:
      /* Translators: of an item that the meeting will take up again */
      return _ ("comes back");
    case ATTACHE_CONCLUSION_KIND_ACTION:
      /* Translators: of an item where somebody was asked to do something */
      return _ ("action");
    case ATTACHE_CONCLUSION_KIND_CORRESPONDENCE:
    default:
      return _ ("provisional");
    }
}

const char *
attache_wording_conclusion_tone (AttacheConclusionKind kind,
                                 gboolean              provisional)
{
  if (provisional)
    return "warning";

  switch (kind)
    {
    case ATTACHE_CONCLUSION_KIND_CORRESPONDENCE:
    case ATTACHE_CONCLUSION_KIND_DEFERRED:
      return "warning";
    case ATTACHE_CONCLUSION_KIND_ACTION:
      return "accent";
    case ATTACHE_CONCLUSION_KIND_APPROVED:
    case ATTACHE_CONCLUSION_KIND_NOTED:
    case ATTACHE_CONCLUSION_KIND_ADOPTED:
    case ATTACHE_CONCLUSION_KIND_AGREED:
    case ATTACHE_CONCLUSION_KIND_ENDORSED:
    case ATTACHE_CONCLUSION_KIND_ELECTED:
    default:
      return "success";
    }
}

const char *
attache_wording_language (const char *code)
{
  static const struct
  {
    const char *code;
    const char *name;
  } languages[] = {
    { "ar", N_ ("Arabic") },
    { "en", N_ ("English") },
    { "es", N_ ("Spanish") },
    { "fr", N_ ("French") },
    { "ru", N_ ("Russian") },
    { "zh", N_ ("Chinese") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i].code, code) == 0)
      return _ (languages[i].name);

  return code ? code : _ ("Language unknown");
}

/* An issue under its family: the symbol of the base, and only “Add.1” for what hangs on it. */
char *
attache_wording_issue (const char      *symbol,
                       AttacheIssueKind kind,
                       int              ordinal)
{
  switch (kind)
    {
    case ATTACHE_ISSUE_KIND_REV:
      return g_strdup_printf ("Rev.%d", ordinal);
    case ATTACHE_ISSUE_KIND_CORR:
      return g_strdup_printf ("Corr.%d", ordinal);
    case ATTACHE_ISSUE_KIND_ADD:
      return g_strdup_printf ("Add.%d", ordinal);
    case ATTACHE_ISSUE_KIND_BASE:
    default:
      return g_strdup (symbol);
    }
}

char *
attache_wording_site (const char *symbol)
{
  char year[5] = "", series[4] = "C";
  int  number = 0;

  if (symbol == NULL)
    return NULL;

  /* Years before 2002 are written whole in symbols; the site uses their last two digits. */
  if (sscanf (symbol, "C%4[0-9]/%d", year, &number) != 2 &&
      sscanf (symbol, "C%4[0-9]/%3[A-Z]/%d", year, series, &number) != 3)
    return NULL;
  if (strlen (year) < 2 || number <= 0)
    return NULL;

  return g_strdup_printf ("https://www.itu.int/md/S%s-CL-%s-%04d/en", year + strlen (year) - 2, series, number);
}
