/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheDocxFields: the fields of a Word document that are open, each in the one before. A field is a code, which is not shown,
 * and what came of it, which is. Source: ECMA-376, part 1, 17.16. */

#include "attache-docx-fields.h"

#include "attache-link.h"

#include <string.h>

/* Fields are put into one another; not so deeply. */
#define MOST_FIELDS 64

/* Of a code, so much is looked at. */
#define MOST_CODE 4096

struct _AttacheDocxFields
{
  GArray  *in_code; /* (element-type gboolean): of open ones, whether what comes is their code */
  GString *code;    /* of the one that was opened last */
};

AttacheDocxFields *
attache_docx_fields_new (void)
{
  AttacheDocxFields *self = g_new0 (AttacheDocxFields, 1);

  self->in_code = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->code = g_string_new (NULL);

  return self;
}

void
attache_docx_fields_free (AttacheDocxFields *self)
{
  g_array_unref (self->in_code);
  g_string_free (self->code, TRUE);
  g_free (self);
}

/**
 * attache_docx_fields_begin:
 *
 * Returns: %FALSE where more are open than a document has
 */
gboolean
attache_docx_fields_begin (AttacheDocxFields *self)
{
  gboolean code = TRUE;

  g_string_truncate (self->code, 0);
  if (self->in_code->len >= MOST_FIELDS)
    return FALSE;
  g_array_append_val (self->in_code, code);

  return TRUE;
}

void
attache_docx_fields_add_code (AttacheDocxFields *self,
                              const char        *text,
                              gsize              length)
{
  if (self->code->len + length < MOST_CODE)
    g_string_append_len (self->code, text, length);
}

/**
 * attache_docx_fields_separate:
 *
 * Ends the code of the field that is open.
 *
 * Returns: (transfer full) (nullable): the address that it leads to, if it is a link
 */
char *
attache_docx_fields_separate (AttacheDocxFields *self)
{
  if (self->in_code->len == 0)
    return NULL;
  g_array_index (self->in_code, gboolean, self->in_code->len - 1) = FALSE;

  return attache_docx_fields_dup_link (self->code->str);
}

/**
 * attache_docx_fields_end:
 *
 * Returns: whether a field was open
 */
gboolean
attache_docx_fields_end (AttacheDocxFields *self)
{
  if (self->in_code->len == 0)
    return FALSE;
  g_array_set_size (self->in_code, self->in_code->len - 1);

  return TRUE;
}

/**
 * attache_docx_fields_end_codes:
 *
 * Ends the codes that are open: one that goes on beyond its paragraph has no end.
 */
void
attache_docx_fields_end_codes (AttacheDocxFields *self)
{
  for (guint i = 0; i < self->in_code->len; i++)
    g_array_index (self->in_code, gboolean, i) = FALSE;
}

/**
 * attache_docx_fields_is_in_code:
 *
 * Returns: whether what comes is not shown
 */
gboolean
attache_docx_fields_is_in_code (AttacheDocxFields *self)
{
  for (guint i = 0; i < self->in_code->len; i++)
    if (g_array_index (self->in_code, gboolean, i))
      return TRUE;

  return FALSE;
}

/**
 * attache_docx_fields_dup_link:
 * @code: what a field does
 *
 * Links were fields before they were elements, and still are where they were made by hand: `HYPERLINK "https://…" \o "…"`.
 *
 * Returns: (transfer full) (nullable): the address, if it is such a field and leads to the web
 */
char *
attache_docx_fields_dup_link (const char *code)
{
  static const char keyword[] = "HYPERLINK";
  g_autofree char  *address = NULL;

  code += strspn (code, " ");
  if (g_ascii_strncasecmp (code, keyword, strlen (keyword)) != 0)
    return NULL;
  code += strlen (keyword);
  code += strspn (code, " ");
  if (*code != '"')
    return NULL;
  address = g_strndup (code + 1, strcspn (code + 1, "\""));

  return attache_link_dup_address (address);
}
