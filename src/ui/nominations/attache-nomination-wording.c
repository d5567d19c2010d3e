/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of nominations. One that was only announced is never called submitted; a person with no name yet is there all the same. */

#include "config.h"

#include "ui/nominations/attache-nomination-wording.h"

#include <glib/gi18n-lib.h>

#include "ui/attache-wording.h"

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static char *
make_title (const char *group,
            const char *role,
            const char *language)
{
  if (!is_empty (language))
    /* Translators: a post for one of the official languages: “CWG-LANG vice-chair for Chinese” */
    return g_strdup_printf (_ ("%s %s for %s"), group ? group : "", attache_nomination_role (role), attache_wording_language (language));

  /* Translators: a group and a post of it: “CWG-SFP vice-chair” */
  return g_strdup_printf (_ ("%s %s"), group ? group : "", attache_nomination_role (role));
}

const char *
attache_nomination_role (const char *role)
{
  if (g_strcmp0 (role, "chair") == 0)
    return _ ("chair");
  if (g_strcmp0 (role, "vice-chair") == 0)
    return _ ("vice-chair");

  return role ? role : "";
}

char *
attache_nomination_post_title (AttachePost *post)
{
  const char *scope = attache_post_get_scope (post);

  /* The scope of a post that belongs to a language is its code. */
  return make_title (attache_post_get_group_code (post), attache_post_get_role (post), scope && strlen (scope) == 2 ? scope : NULL);
}

char *
attache_nomination_title (AttacheCandidature *candidature)
{
  return make_title (attache_candidature_get_group_code (candidature), attache_candidature_get_role (candidature),
                     attache_candidature_get_language (candidature));
}

const char *
attache_nomination_person (AttacheCandidature *candidature)
{
  const char *person = attache_candidature_get_person (candidature);

  return is_empty (person) ? _ ("No name yet") : person;
}

char *
attache_nomination_party (AttacheCandidature *candidature)
{
  const char *country = attache_candidature_get_country (candidature);
  const char *nominator = attache_candidature_get_nominator (candidature);

  return g_strdup (!is_empty (country) ? country : !is_empty (nominator) ? nominator
                                                                         : "");
}

char *
attache_nomination_source (AttacheCandidature *candidature)
{
  const char *paragraph = attache_candidature_get_paragraph (candidature);

  /* Isolated, so that the sign stays before the number among right-to-left text. */
  return is_empty (paragraph) ? g_strdup ("") : g_strdup_printf ("\u2066§%s\u2069", paragraph);
}

const char *
attache_nomination_state (AttacheCandidatureState state)
{
  switch (state)
    {
    case ATTACHE_CANDIDATURE_STATE_ANNOUNCED:
      return C_ ("candidature", "announced");
    case ATTACHE_CANDIDATURE_STATE_NOTE_VERBALE:
      return C_ ("candidature", "note verbale in preparation");
    case ATTACHE_CANDIDATURE_STATE_RECEIVED:
      return C_ ("candidature", "received");
    case ATTACHE_CANDIDATURE_STATE_LISTED:
      return C_ ("candidature", "listed");
    case ATTACHE_CANDIDATURE_STATE_ENDORSED:
      return C_ ("candidature", "endorsed");
    case ATTACHE_CANDIDATURE_STATE_CONTESTED:
      return C_ ("candidature", "contested");
    case ATTACHE_CANDIDATURE_STATE_AGREED:
      return C_ ("candidature", "agreed");
    case ATTACHE_CANDIDATURE_STATE_CONFIRMED:
      return C_ ("candidature", "confirmed");
    case ATTACHE_CANDIDATURE_STATE_WITHDRAWN:
      return C_ ("candidature", "withdrawn");
    case ATTACHE_CANDIDATURE_STATE_CONSIDERED:
    default:
      return C_ ("candidature", "considered");
    }
}

const char *
attache_nomination_state_tone (AttacheCandidatureState state)
{
  switch (state)
    {
    case ATTACHE_CANDIDATURE_STATE_RECEIVED:
    case ATTACHE_CANDIDATURE_STATE_LISTED:
    case ATTACHE_CANDIDATURE_STATE_ENDORSED:
    case ATTACHE_CANDIDATURE_STATE_AGREED:
    case ATTACHE_CANDIDATURE_STATE_CONFIRMED:
      return "success";
    case ATTACHE_CANDIDATURE_STATE_CONTESTED:
      return "warning";
    case ATTACHE_CANDIDATURE_STATE_ANNOUNCED:
    case ATTACHE_CANDIDATURE_STATE_NOTE_VERBALE:
    case ATTACHE_CANDIDATURE_STATE_CONSIDERED:
    case ATTACHE_CANDIDATURE_STATE_WITHDRAWN:
    default:
      return NULL;
    }
}

const char *
attache_nomination_next_step (AttacheCandidature *candidature)
{
  if (attache_candidature_get_note_verbale (candidature))
    return _ ("note verbale in preparation");

  switch (attache_candidature_get_state (candidature))
    {
    case ATTACHE_CANDIDATURE_STATE_CONSIDERED:
      return _ ("consensus sought");
    case ATTACHE_CANDIDATURE_STATE_ANNOUNCED:
      return _ ("note verbale to be sent");
    case ATTACHE_CANDIDATURE_STATE_NOTE_VERBALE:
      return _ ("note verbale in preparation");
    case ATTACHE_CANDIDATURE_STATE_CONTESTED:
      return _ ("coordinators to agree");
    case ATTACHE_CANDIDATURE_STATE_RECEIVED:
      return _ ("to be listed");
    case ATTACHE_CANDIDATURE_STATE_LISTED:
    case ATTACHE_CANDIDATURE_STATE_ENDORSED:
      return attache_candidature_get_contested (candidature) ? _ ("coordinators to agree") : _ ("meeting to agree");
    case ATTACHE_CANDIDATURE_STATE_AGREED:
      return _ ("to be confirmed");
    case ATTACHE_CANDIDATURE_STATE_CONFIRMED:
    case ATTACHE_CANDIDATURE_STATE_WITHDRAWN:
    default:
      return NULL;
    }
}

char *
attache_nomination_sentence (AttacheCandidature *candidature,
                             AttacheRegion      *region)
{
  g_autofree char *title = attache_nomination_title (candidature);
  g_autofree char *organisation = attache_region_dup (region, "organisation");
  g_autofree char *party = attache_nomination_party (candidature);
  const char      *next = attache_nomination_next_step (candidature);
  g_autoptr (GString) sentence = g_string_new (title);

  if (!is_empty (organisation))
    g_string_append_printf (sentence, ", %s", organisation);
  g_string_append_printf (sentence, ": %s", attache_nomination_person (candidature));
  if (!is_empty (party))
    g_string_append_printf (sentence, ", %s", party);
  g_string_append_printf (sentence, ", %s", attache_nomination_state (attache_candidature_get_state (candidature)));
  if (attache_candidature_get_contested (candidature))
    g_string_append_printf (sentence, ", %s", _ ("contested"));
  if (next != NULL)
    g_string_append_printf (sentence, ", %s", next);

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

gboolean
attache_nomination_owes_note_verbale (AttacheCandidature *candidature)
{
  AttacheCandidatureState state = attache_candidature_get_state (candidature);

  return attache_candidature_get_note_verbale (candidature) || state == ATTACHE_CANDIDATURE_STATE_ANNOUNCED ||
         state == ATTACHE_CANDIDATURE_STATE_NOTE_VERBALE;
}

char *
attache_region_dup (AttacheRegion *region,
                    const char    *property)
{
  char *value = NULL;

  if (region != NULL)
    g_object_get (region, property, &value, NULL);

  return value;
}
