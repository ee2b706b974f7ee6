package org.civicgrid.rest;

import java.util.List;

/** One request or more to each operation. A new route needs its line here before the matrix of access lets it pass. */
final class Samples {

    /** Of the audit, which is about the whole platform and bound to no reach. */
    static final String UNBOUND = "/api/v1/audit";

    private static final String PROGRAMS = """
            GET /api/v1/appointments | PERSON | ?limit=100 | 200+ | -
            GET /api/v1/appointments | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/appointments/{id} | PERSON | /api/v1/appointments/{appointment} | 200+ | 404
            POST /api/v1/appointments | POST | | 409 | 404 | {"personId":{person},"postId":{post}}
            PUT /api/v1/appointments/{id} | PERSON | /api/v1/appointments/{appointment} | 412 | 404 | {"to":"2099-01-01","reason":"调离"}
            POST /api/v1/attachments | - | | 201 | - | file
            GET /api/v1/attachments/{id} | FILE | /api/v1/attachments/{attachment} | 200 | 404
            GET /api/v1/audit | - | | 200 | -
            GET /api/v1/audit/export | - | ?act=none&reason=check | 200 | -
            GET /api/v1/audit/verification | - | | 200 | -
            POST /api/v1/audit/verification | - | | 202 | -
            GET /api/v1/case-types | - | | 200 | -
            GET /api/v1/case-types/reasons | - | | 200 | -
            GET /api/v1/cases | CASE | ?limit=100 | 200 | -
            GET /api/v1/cases | CASE | ?limit=100&q=密案 | 200+ | -
            GET /api/v1/cases | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/cases | - | ?reporter=me&followed=me&holder=me | 200 | -
            POST /api/v1/cases | DISTRICT | | 201 | 400 | {"typeCode":"URB-0101","channel":"PATROL","place":{"lng":{lng},"lat":{lat}}}
            GET /api/v1/cases/duplicates | CASE | ?typeCode=URB-0101&lng={lng}&lat={lat} | 200 | 200
            GET /api/v1/cases/{number} | CASE | /api/v1/cases/{case} | 200+ | 404
            GET /api/v1/cases/{number}/actions | CASE | /api/v1/cases/{case}/actions | 200 | 404
            POST /api/v1/cases/{number}/actions/{action} | CASE | /api/v1/cases/{case}/actions/close | 412 | 404 | {}
            GET /api/v1/cases/{number}/clocks | CASE | /api/v1/cases/{case}/clocks | 200 | 404
            GET /api/v1/cases/{number}/events | CASE | /api/v1/cases/{case}/events | 200 | 404
            GET /api/v1/duty/applications | - | | 200 | -
            GET /api/v1/duty/applications/{id} | - | /api/v1/duty/applications/999999 | 404 | -
            GET /api/v1/duty/applications/{id}/events | - | /api/v1/duty/applications/999999/events | 404 | -
            POST /api/v1/duty/applications | - | | 400 | - | {"title":""}
            PUT /api/v1/duty/applications/{id} | - | /api/v1/duty/applications/999999 | 404 | - | {"title":"改名"}
            POST /api/v1/duty/applications/{id}/acts/{action} | - | /api/v1/duty/applications/999999/acts/submit | 404 | - | {"text":"交"}
            GET /api/v1/duty/burden | - | | 200 | -
            GET /api/v1/duty/burden | TERRITORY | ?territory={territory} | 200/400 | 404
            GET /api/v1/duty/items | - | ?limit=100 | 200 | -
            GET /api/v1/duty/items | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/duty/items/{id} | - | /api/v1/duty/items/999999 | 404 | -
            POST /api/v1/duty/items | - | | 400 | - | {"list":"ASSIST","terms":{"title":"试"}}
            POST /api/v1/duty/items/{id}/end | - | /api/v1/duty/items/999999/end | 404 | - | {"on":"2099-01-01","reason":"撤"}
            GET /api/v1/duty/matrix | - | | 200 | -
            POST /api/v1/duty/matrix | - | | 400 | - | {"typePattern":"URB-01*"}
            POST /api/v1/duty/matrix/preview | - | | 400 | - | {"typePattern":"URB-01*"}
            GET /api/v1/duty/refusals | - | | 200 | -
            GET /api/v1/duty/refusals | TERRITORY | ?territory={territory} | 200/400 | 404
            POST /api/v1/imports/cases | - | | 400 | - | file
            GET /api/v1/jobs | JOB | ?limit=100 | 200+ | -
            GET /api/v1/jobs/{id} | JOB | /api/v1/jobs/{job} | 200+ | 404
            GET /api/v1/jobs/{id}/errors.csv | JOB | /api/v1/jobs/{job}/errors.csv | 200/403 | 403/404
            POST /api/v1/jobs/{id}/cancel | JOB | /api/v1/jobs/{job}/cancel | 200/409 | 404
            POST /api/v1/jobs/{id}/commit | JOB | /api/v1/jobs/{job}/commit | 202/409 | 404 |
            POST /api/v1/jobs/{id}/undo | JOB | /api/v1/jobs/{job}/undo | 400/409 | 404 | {"reason":"误"}
            GET /api/v1/me | - | | 200 | -
            PUT /api/v1/me/post | POST | | 403 | 403 | {"postId":{post}}
            GET /api/v1/me/tokens | - | | 200 | -
            POST /api/v1/me/tokens | - | | 403 | - | {"name":"more"}
            DELETE /api/v1/me/tokens/{id} | - | /api/v1/me/tokens/1 | 403 | -
            GET /api/v1/me/clients | - | | 200 | -
            POST /api/v1/me/clients | - | | 403 | - | {"name":"more"}
            DELETE /api/v1/me/clients/{id} | - | /api/v1/me/clients/1 | 403 | -
            GET /api/v1/party/chart | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/party/chart/{id} | PARTY | /api/v1/party/chart/{party} | 200 | 404
            GET /api/v1/party/members | MEMBER | ?limit=100 | 200+ | -
            GET /api/v1/party/members | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/party/members/{id} | MEMBER | /api/v1/party/members/{member} | 200+ | 404
            POST /api/v1/party/members | MEMBER | | 400 | 404 | {"committee":{committee},"kind":"ORDINARY","name":"某某"}
            PUT /api/v1/party/members/{id} | MEMBER | /api/v1/party/members/{member} | 412 | 404 | {"name":"改名"}
            POST /api/v1/party/members/{id}/renewal | MEMBER | /api/v1/party/members/{member}/renewal | 412 | 404 | {"termTo":"2099-01-01"}
            POST /api/v1/party/members/{id}/end | MEMBER | /api/v1/party/members/{member}/end | 412 | 404 | {"on":"2099-01-01","reason":"调离"}
            GET /api/v1/party-organizations | PARTY | ?limit=100 | 200+ | -
            GET /api/v1/party-organizations | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/party-organizations/{id} | PARTY | /api/v1/party-organizations/{party} | 200+ | 404
            POST /api/v1/party-organizations | TERRITORY | | 409 | 404 | {"kind":"GRID_PARTY_UNIT","name":"又一个","territory":"{territory}"}
            PUT /api/v1/party-organizations/{id} | PARTY | /api/v1/party-organizations/{party} | 412 | 404 | {"name":"改名"}
            POST /api/v1/party-organizations/{id}/end | PARTY | /api/v1/party-organizations/{party}/end | 412 | 404 | {"on":"2099-01-01","reason":"撤"}
            GET /api/v1/party/meetings | MEETING | ?limit=100 | 200+ | -
            GET /api/v1/party/meetings | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/party/meetings/{id} | MEETING | /api/v1/party/meetings/{meeting} | 200+ | 404
            GET /api/v1/party/meetings/{id}/calendar | MEETING | /api/v1/party/meetings/{meeting}/calendar | 404 | 404
            GET /api/v1/party/meetings/{id}/notice | MEETING | /api/v1/party/meetings/{meeting}/notice | 404 | 404
            POST /api/v1/party/meetings | MEETING | | 400 | 400/404 | {"host":{committee},"title":"又一次"}
            PUT /api/v1/party/meetings/{id} | MEETING | /api/v1/party/meetings/{meeting} | 412 | 404 | {"title":"改名"}
            POST /api/v1/party/meetings/{id}/attendance | MEETING | /api/v1/party/meetings/{meeting}/attendance | 412 | 404 | {"attendance":[]}
            POST /api/v1/party/meetings/{id}/cancel | MEETING | /api/v1/party/meetings/{meeting}/cancel | 412 | 404 | {"reason":"雨"}
            POST /api/v1/party/meetings/{id}/close | MEETING | /api/v1/party/meetings/{meeting}/close | 412 | 404 |
            POST /api/v1/party/meetings/{id}/minutes | MEETING | /api/v1/party/meetings/{meeting}/minutes | 412 | 404 | {"text":"记"}
            POST /api/v1/party/meetings/{id}/notice | MEETING | /api/v1/party/meetings/{meeting}/notice | 412 | 404 |
            POST /api/v1/party/meetings/{id}/resolutions | MEETING | /api/v1/party/meetings/{meeting}/resolutions | 412 | 404 | {"text":"办"}
            DELETE /api/v1/party/meetings/{id}/resolutions/{resolution} | MEETING | /api/v1/party/meetings/{meeting}/resolutions/1 | 412 | 404
            GET /api/v1/party/cooperations | COOPERATION | ?limit=100 | 200+ | -
            GET /api/v1/party/cooperations | TERRITORY | ?territory={territory}&year=2020&month=1&kind=ACTIVITY&state=VALID&q=x | 200 | 404
            GET /api/v1/party/cooperations/year | TERRITORY | ?territory={territory}&year=2020 | 200 | 404
            GET /api/v1/party/cooperations/{id} | COOPERATION | /api/v1/party/cooperations/{cooperation} | 200+ | 404
            GET /api/v1/party/cooperations/{id}/attachments | COOPERATION | /api/v1/party/cooperations/{cooperation}/attachments | 200 | 404
            POST /api/v1/party/cooperations | COOPERATION | | 201 | 404 | {"committee":{committee},"kind":"ORG","title":"共建","startsOn":"2026-01-01","residentUnits":[{resident}]}
            PUT /api/v1/party/cooperations/{id} | COOPERATION | /api/v1/party/cooperations/{cooperation} | 412 | 404 | {"title":"改名"}
            POST /api/v1/party/cooperations/{id}/completion | COOPERATION | /api/v1/party/cooperations/{cooperation}/completion | 412 | 404 | {"participants":1,"result":"成"}
            POST /api/v1/party/cooperations/{id}/cancellation | COOPERATION | /api/v1/party/cooperations/{cooperation}/cancellation | 412 | 404 | {"reason":"雨"}
            GET /api/v1/party/member-services | - | | 200 | -
            POST /api/v1/party/member-services | - | | 201/409 | - | {"name":"新项目"}
            PUT /api/v1/party/member-services/{id} | - | /api/v1/party/member-services/999999 | 404 | - | {"name":"改名"}
            POST /api/v1/party/member-services/{id}/retirement | - | /api/v1/party/member-services/999999/retirement | 404 | - |
            GET /api/v1/party/registrations | REGISTRATION | ?limit=100 | 200 | -
            GET /api/v1/party/registrations | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/party/registrations/figures | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/party/registrations/{id} | REGISTRATION | /api/v1/party/registrations/{registration} | 200 | 404
            POST /api/v1/party/registrations | REGISTRATION | | 409 | 404 | {"name":"某人","phone":"{phone}","consent":true,"territory":"{grid}","elsewhere":"某局"}
            PUT /api/v1/party/registrations/{id} | REGISTRATION | /api/v1/party/registrations/{registration} | 412 | 404 | {"elsewhere":"某局"}
            POST /api/v1/party/registrations/{id}/end | REGISTRATION | /api/v1/party/registrations/{registration}/end | 412 | 404 | {"on":"2099-01-01","reason":"迁"}
            POST /api/v1/party/registrations/{id}/move | REGISTRATION | /api/v1/party/registrations/{registration}/move | 412 | 404 | {"territory":"{grid}"}
            POST /api/v1/party/registrations/{id}/reading | REGISTRATION | /api/v1/party/registrations/{registration}/reading | 200+ | 404 | {"reason":"核对"}
            GET /api/v1/party/resources | RESOURCE | ?limit=100 | 200+ | -
            GET /api/v1/party/resources | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/party/resources/{id} | RESOURCE | /api/v1/party/resources/{resource} | 200+ | 404
            POST /api/v1/party/resources | RESIDENT | | 201 | 404 | {"residentUnit":{resident},"kind":"VENUE","description":"操场"}
            PUT /api/v1/party/resources/{id} | RESOURCE | /api/v1/party/resources/{resource} | 412 | 404 | {"kind":"VENUE","description":"操场"}
            POST /api/v1/party/resources/{id}/end | RESOURCE | /api/v1/party/resources/{resource}/end | 412 | 404 | {"on":"2099-01-01","reason":"收回"}
            GET /api/v1/posts | POST | ?limit=100 | 200+ | -
            GET /api/v1/posts | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/posts/{id} | POST | /api/v1/posts/{post} | 200+ | 404
            POST /api/v1/posts | TERRITORY | | 201 | 404 | {"code":"M-{n}","title":"岗","role":"GRID_WORKER","unitId":{unit},"territory":"{territory}"}
            PUT /api/v1/posts/{id} | POST | /api/v1/posts/{post} | 412 | 404 | {"title":"改名"}
            GET /api/v1/reforms | - | ?limit=100 | 200 | -
            GET /api/v1/reforms/{id} | - | /api/v1/reforms/99999999 | 404 | -
            GET /api/v1/reforms/{id}/preview | - | /api/v1/reforms/99999999/preview | 404 | -
            POST /api/v1/reforms | - | | 400 | - | {"title":"试","effectiveOn":"2099-01-01","steps":[]}
            PUT /api/v1/reforms/{id} | - | /api/v1/reforms/99999999 | 404 | - | {}
            POST /api/v1/reforms/{id}/submit | - | /api/v1/reforms/99999999/submit | 404 | - |
            POST /api/v1/reforms/{id}/withdraw | - | /api/v1/reforms/99999999/withdraw | 404 | - |
            POST /api/v1/reforms/{id}/approve | - | /api/v1/reforms/99999999/approve | 404 | - | {}
            POST /api/v1/reforms/{id}/send-back | - | /api/v1/reforms/99999999/send-back | 404 | - | {}
            POST /api/v1/reforms/{id}/undo | - | /api/v1/reforms/99999999/undo | 404 | - | {}
            GET /api/v1/resident-units | RESIDENT | ?limit=100 | 200+ | -
            GET /api/v1/resident-units | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/resident-units/{id} | RESIDENT | /api/v1/resident-units/{resident} | 200+ | 404
            POST /api/v1/resident-units | TERRITORY | | 201/409 | 404 | {"name":"某","creditCode":"{credit}","territory":"{territory}"}
            PUT /api/v1/resident-units/{id} | RESIDENT | /api/v1/resident-units/{resident} | 412 | 404 | {"name":"改名"}
            POST /api/v1/resident-units/{id}/end | RESIDENT | /api/v1/resident-units/{resident}/end | 412 | 404 | {"on":"2099-01-01","reason":"迁"}
            GET /api/v1/service-points | VENUE | ?limit=100 | 200+ | -
            GET /api/v1/service-points | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/service-points/geojson | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/service-points/{id} | VENUE | /api/v1/service-points/{venue} | 200+ | 404
            POST /api/v1/service-points | TERRITORY | | 201 | 404 | {"level":"STATION","territory":"{compound}","name":"新站","address":"某路","services":["PUBLIC"]}
            PUT /api/v1/service-points/{id} | VENUE | /api/v1/service-points/{venue} | 412 | 404 | {"name":"改名","address":"某路","services":["PUBLIC"]}
            POST /api/v1/service-points/{id}/end | VENUE | /api/v1/service-points/{venue}/end | 412 | 404 | {"on":"2099-01-01","reason":"撤"}
            GET /api/v1/statistics/cases | - | ?by=day | 200 | -
            GET /api/v1/statistics/cases | TERRITORY | ?by=stage&territory={area} | 200 | 404
            GET /api/v1/statistics/cases | TERRITORY | ?by=territory&territory={area} | 200 | 404
            GET /api/v1/territories | TERRITORY | ?q={territory} | 200+ | 200
            GET /api/v1/territories/locate | TERRITORY | ?lng={lng}&lat={lat} | 200+ | 400
            GET /api/v1/territories/{code} | TERRITORY | /api/v1/territories/{territory} | 200+ | 404
            GET /api/v1/territories/{code}/children | TERRITORY | /api/v1/territories/{grid}/children | 200+ | 404
            GET /api/v1/territories/{code}/children | TERRITORY | /api/v1/territories/{territory}/children | 200 | 404
            GET /api/v1/territories/{code}/geojson | TERRITORY | /api/v1/territories/{area}/geojson | 200+ | 404
            GET /api/v1/territories/{code}/micro-grids | TERRITORY | /api/v1/territories/{grid}/micro-grids | 200 | 404
            GET /api/v1/territories/{code}/overlaps | TERRITORY | /api/v1/territories/{compound}/overlaps | 200 | 404
            GET /api/v1/territories/{code}/path | TERRITORY | /api/v1/territories/{territory}/path | 200+ | 404
            GET /api/v1/territories/{code}/summary | TERRITORY | /api/v1/territories/{territory}/summary | 200 | 404
            GET /api/v1/units | UNIT | ?limit=100 | 200+ | -
            GET /api/v1/units | TERRITORY | ?territory={territory} | 200 | 404
            GET /api/v1/units/{id} | UNIT | /api/v1/units/{unit} | 200+ | 404
            POST /api/v1/units | TERRITORY | | 201 | 404 | {"code":"M-{n}","name":"新单位","shortName":"新","kind":"COMMUNITY","territory":"{community}"}
            PUT /api/v1/units/{id} | UNIT | /api/v1/units/{unit} | 412 | 404 | {"name":"改名","shortName":"改"}
            """;

    private static final String PEOPLE = """
            GET / | - | | 302 | -
            GET /account/password | - | | 200 | -
            POST /account/password | - | | 422 | - | current=x&next=a&repeated=b
            GET /account/post | - | | 200 | -
            POST /account/post | POST | | 403/404 | 403/404 | postId={post}
            GET /account/sessions | - | | 200 | -
            POST /account/sessions/end-others | - | | 302 | - |
            POST /account/sessions/{handle}/end | - | /account/sessions/none/end | 302/404 | - |
            GET /account/tokens | - | | 200 | -
            POST /account/tokens | - | | 422 | - | name=&days=1
            POST /account/tokens/{id}/revoke | - | /account/tokens/999999/revoke | 404 | - |
            GET /audit | - | | 200 | -
            GET /audit/chain | - | | 200 | -
            GET /audit/{id} | - | /audit/1 | 200 | -
            POST /audit/export | - | | 422 | - | reason=
            POST /audit/verification | - | | 302 | - |
            GET /cases | CASE | ?tab=all&q=密案 | 200+ | -
            GET /cases | TERRITORY | ?tab=all&territory={territory} | 200 | 404
            POST /cases | DISTRICT | | 302 | 422 | typeCode=URB-0101&channel=PATROL&lng={lng}&lat={lat}
            GET /cases/nearby | CASE | ?typeCode=URB-0101&lng={lng}&lat={lat} | 200 | 200
            GET /cases/new | - | | 200 | -
            GET /cases/new/further | - | ?typeCode=TRA-0101 | 200 | -
            GET /cases/{number} | CASE | /cases/{case} | 200+ | 404
            GET /cases/{number}/actions/{action} | CASE | /cases/{case}/actions/close | 302 | 302
            POST /cases/{number}/actions/{action} | CASE | /cases/{case}/actions/close | 422 | 404 | version=0
            GET /cases/{number}/reporter | CASE | /cases/{case}/reporter | 302 | 302
            POST /cases/{number}/following | CASE | /cases/{case}/following | 302 | 404 | follow=false
            POST /cases/{number}/reporter | CASE | /cases/{case}/reporter | 200 | 404 | reason=核实
            GET /dashboard | - | | 200 | -
            GET /dashboard | TERRITORY | ?territory={area} | 200 | 404
            GET /duty | - | | 200 | -
            GET /duty | TERRITORY | ?territory={territory} | 200 | 404/422
            GET /duty/applications | - | | 200 | -
            POST /duty/applications | - | | 422 | - | title=
            GET /duty/applications/new | - | | 200 | -
            GET /duty/applications/{id} | - | /duty/applications/999999 | 404 | -
            GET /duty/applications/{id}/edit | - | /duty/applications/999999/edit | 404 | -
            POST /duty/applications/{id}/edit | - | /duty/applications/999999/edit | 404 | - | version=0&title=
            POST /duty/applications/{id}/acts/{action} | - | /duty/applications/999999/acts/submit | 404 | - | version=0
            GET /duty/burden | - | | 200 | -
            GET /duty/burden | TERRITORY | ?territory={territory} | 200/422 | 404
            POST /duty/items | - | | 422 | - | title=
            GET /duty/items/new | - | | 200 | -
            GET /duty/items/{id} | - | /duty/items/999999 | 404 | -
            POST /duty/items/{id}/end | - | /duty/items/999999/end | 404 | - | version=0&reason=x
            GET /duty/matrix | - | | 200 | -
            POST /duty/matrix | - | | 422 | - | typePattern=
            GET /duty/matrix/change | - | | 200 | -
            POST /duty/matrix/preview | - | | 422 | - | typePattern=
            GET /duty/refusals | - | | 200 | -
            GET /duty/refusals | TERRITORY | ?territory={territory} | 200/422 | 404
            GET /jump | - | | 200 | -
            GET /jump | CASE | ?q={case} | 302 | 302
            GET /jump/found | CASE | ?q={case} | 200 | 200
            GET /jump/found | TERRITORY | ?q={territory} | 200 | 200
            GET /imports | JOB | | 200 | -
            GET /imports/sample-mapping.json | - | | 200 | -
            GET /imports/sample-cases.csv | - | | 200 | -
            POST /imports | - | | 422 | - | mapping=
            GET /jobs | JOB | | 200+ | -
            GET /jobs/{id} | JOB | /jobs/{job} | 200+ | 404
            POST /jobs/{id}/cancel | JOB | /jobs/{job}/cancel | 302 | 404 |
            POST /jobs/{id}/commit | JOB | /jobs/{job}/commit | 302 | 404 |
            POST /jobs/{id}/undo | JOB | /jobs/{job}/undo | 422 | 404 | reason=
            GET /party | TERRITORY | ?territory={territory} | 200 | 404
            POST /party | TERRITORY | | 422 | 404 | territory={territory}&kind=GRID_PARTY_UNIT&name=
            GET /party/chart | TERRITORY | ?territory={territory} | 200 | 404
            GET /party/chart/{id} | PARTY | /party/chart/{party} | 200 | 404
            GET /party/members | MEMBER | | 200+ | -
            GET /party/members | TERRITORY | ?territory={territory} | 200 | 404/422
            POST /party/members | MEMBER | | 422 | 404 | committee={committee}&name=
            GET /party/members/new | MEMBER | ?committee={committee} | 200 | 404
            GET /party/members/{id} | MEMBER | /party/members/{member} | 200+ | 404
            GET /party/members/{id}/edit | MEMBER | /party/members/{member}/edit | 200+ | 404
            POST /party/members/{id}/edit | MEMBER | /party/members/{member}/edit | 422 | 404 | version=9999&name=改名
            GET /party/members/{id}/renew | MEMBER | /party/members/{member}/renew | 200+ | 404
            POST /party/members/{id}/renew | MEMBER | /party/members/{member}/renew | 422 | 404 | version=9999&termTo=
            POST /party/members/{id}/end | MEMBER | /party/members/{member}/end | 422 | 404 | version=9999&reason=
            GET /party/list | PARTY | | 200+ | -
            GET /party/list | TERRITORY | ?territory={territory} | 200 | 404/422
            GET /party/new | TERRITORY | ?territory={territory} | 200 | 404
            GET /party/{id} | PARTY | /party/{party} | 200+ | 404
            GET /party/{id}/edit | PARTY | /party/{party}/edit | 200+ | 404
            POST /party/{id}/edit | PARTY | /party/{party}/edit | 422 | 404 | version=9999&name=改名
            POST /party/{id}/end | PARTY | /party/{party}/end | 422 | 404 | version=9999&reason=
            GET /party/meetings | MEETING | | 200+ | -
            GET /party/meetings | TERRITORY | ?territory={territory} | 200 | 404/422
            POST /party/meetings | MEETING | | 422 | 422 | host={committee}&title=
            GET /party/meetings/new | - | | 200 | -
            GET /party/meetings/{id} | MEETING | /party/meetings/{meeting} | 200+ | 404
            GET /party/meetings/{id}/edit | MEETING | /party/meetings/{meeting}/edit | 200+ | 404
            POST /party/meetings/{id}/edit | MEETING | /party/meetings/{meeting}/edit | 422 | 404 | version=9999&title=改名
            POST /party/meetings/{id}/attendance | MEETING | /party/meetings/{meeting}/attendance | 422 | 404 | version=9999
            GET /party/meetings/{id}/calendar | MEETING | /party/meetings/{meeting}/calendar | 404 | 404
            POST /party/meetings/{id}/call | MEETING | /party/meetings/{meeting}/call | 422 | 404 | version=9999
            POST /party/meetings/{id}/cancel | MEETING | /party/meetings/{meeting}/cancel | 422 | 404 | version=9999
            POST /party/meetings/{id}/close | MEETING | /party/meetings/{meeting}/close | 422 | 404 | version=9999
            GET /party/meetings/{id}/minutes | MEETING | /party/meetings/{meeting}/minutes | 200+ | 404
            POST /party/meetings/{id}/minutes | MEETING | /party/meetings/{meeting}/minutes | 422 | 404 | version=9999
            GET /party/meetings/{id}/notice | MEETING | /party/meetings/{meeting}/notice | 404 | 404
            POST /party/meetings/{id}/resolutions | MEETING | /party/meetings/{meeting}/resolutions | 422 | 404 | version=9999
            POST /party/meetings/{id}/resolutions/{resolution}/withdrawal | MEETING | /party/meetings/{meeting}/resolutions/1/withdrawal | 422 | 404 | version=9999
            GET /party/resident-units | RESIDENT | | 200+ | -
            GET /party/resident-units | TERRITORY | ?territory={territory} | 200 | 404/422
            POST /party/resident-units | TERRITORY | | 422 | 404 | territory={territory}&name=
            GET /party/resident-units/new | TERRITORY | ?territory={territory} | 200 | 404
            GET /party/resident-units/{id} | RESIDENT | /party/resident-units/{resident} | 200+ | 404
            GET /party/resident-units/{id}/edit | RESIDENT | /party/resident-units/{resident}/edit | 200+ | 404
            POST /party/resident-units/{id}/edit | RESIDENT | /party/resident-units/{resident}/edit | 422 | 404 | version=9999&name=改名
            POST /party/resident-units/{id}/end | RESIDENT | /party/resident-units/{resident}/end | 422 | 404 | version=9999&reason=
            GET /party/resources | RESOURCE | | 200+ | -
            GET /party/resources | TERRITORY | ?territory={territory} | 200 | 404/422
            POST /party/resources | RESIDENT | | 422 | 404 | residentUnit={resident}&kind=VENUE&description=
            GET /party/resources/new | RESIDENT | ?residentUnit={resident} | 200+ | 404
            GET /party/resources/{id} | RESOURCE | /party/resources/{resource} | 200+ | 404
            GET /party/resources/{id}/edit | RESOURCE | /party/resources/{resource}/edit | 200+ | 404
            POST /party/resources/{id}/edit | RESOURCE | /party/resources/{resource}/edit | 422 | 404 | version=9999&description=
            POST /party/resources/{id}/end | RESOURCE | /party/resources/{resource}/end | 422 | 404 | version=9999&reason=
            GET /party/cooperations | COOPERATION | | 200+ | -
            GET /party/cooperations | TERRITORY | ?territory={territory}&year=2020&state=VALID | 200 | 404/422
            GET /party/cooperations/year | TERRITORY | ?territory={territory}&year=2020 | 200+ | 404/422
            POST /party/cooperations | TERRITORY | | 422 | 404 | territory={territory}&title=
            GET /party/cooperations/new | TERRITORY | ?territory={territory} | 200/302 | 404
            GET /party/cooperations/{id} | COOPERATION | /party/cooperations/{cooperation} | 200+ | 404
            GET /party/cooperations/{id}/edit | COOPERATION | /party/cooperations/{cooperation}/edit | 200+ | 404
            POST /party/cooperations/{id}/edit | COOPERATION | /party/cooperations/{cooperation}/edit | 422 | 404 | version=9999&title=
            POST /party/cooperations/{id}/completion | COOPERATION | /party/cooperations/{cooperation}/completion | 422 | 404 | version=9999&result=
            POST /party/cooperations/{id}/cancellation | COOPERATION | /party/cooperations/{cooperation}/cancellation | 422 | 404 | version=9999&reason=
            GET /party/registrations | REGISTRATION | | 200 | -
            GET /party/registrations | TERRITORY | ?territory={territory} | 200 | 404/422
            GET /party/registrations/figures | TERRITORY | ?territory={territory} | 200+ | 404/422
            POST /party/registrations | TERRITORY | | 422 | 404 | territory={territory}&name=
            GET /party/registrations/new | TERRITORY | ?territory={territory} | 200 | 404
            GET /party/registrations/{id} | REGISTRATION | /party/registrations/{registration} | 200 | 404
            GET /party/registrations/{id}/edit | REGISTRATION | /party/registrations/{registration}/edit | 200 | 404
            POST /party/registrations/{id}/edit | REGISTRATION | /party/registrations/{registration}/edit | 422 | 404 | version=9999
            POST /party/registrations/{id}/end | REGISTRATION | /party/registrations/{registration}/end | 422 | 404 | version=9999&reason=
            GET /party/registrations/{id}/move | REGISTRATION | /party/registrations/{registration}/move | 200 | 404
            POST /party/registrations/{id}/move | REGISTRATION | /party/registrations/{registration}/move | 422 | 404 | version=9999&place=
            GET /party/registrations/{id}/reading | REGISTRATION | /party/registrations/{registration}/reading | 200 | 404
            POST /party/registrations/{id}/reading | REGISTRATION | /party/registrations/{registration}/reading | 200+ | 404 | reason=核对
            GET /party/member-services | - | | 200 | -
            POST /party/member-services | - | | 422 | - | name=
            GET /party/member-services/{id}/edit | - | /party/member-services/1/edit | 200 | -
            POST /party/member-services/{id}/edit | - | /party/member-services/1/edit | 422 | - | version=9999&name=
            POST /party/member-services/{id}/retirement | - | /party/member-services/1/retirement | 422 | - | version=9999
            GET /reforms | - | | 200 | -
            GET /reforms/new | - | | 200 | -
            POST /reforms | - | | 422 | - | title=
            GET /reforms/{id} | - | /reforms/99999999 | 404 | -
            GET /reforms/{id}/edit | - | /reforms/99999999/edit | 404 | -
            POST /reforms/{id}/edit | - | /reforms/99999999/edit | 404 | - | title=
            POST /reforms/{id}/steps | - | /reforms/99999999/steps | 404 | - | kind=RENAME
            POST /reforms/{id}/steps/remove | - | /reforms/99999999/steps/remove | 404 | - | step=1
            POST /reforms/{id}/steps/raise | - | /reforms/99999999/steps/raise | 404 | - | step=2
            POST /reforms/{id}/submit | - | /reforms/99999999/submit | 404 | - |
            POST /reforms/{id}/withdraw | - | /reforms/99999999/withdraw | 404 | - |
            POST /reforms/{id}/approve | - | /reforms/99999999/approve | 404 | - | version=0
            POST /reforms/{id}/send-back | - | /reforms/99999999/send-back | 404 | - | version=0
            POST /reforms/{id}/undo | - | /reforms/99999999/undo | 404 | - | version=0
            GET /territories | - | | 302 | -
            GET /territories/search | TERRITORY | ?q={territory} | 200+ | 200
            GET /territories/{code} | TERRITORY | /territories/{territory} | 200+ | 404
            GET /venues | VENUE | | 200+ | -
            GET /venues | TERRITORY | ?territory={territory} | 200 | 404/422
            POST /venues | TERRITORY | | 422 | 404 | territory={compound}&level=STATION&name=
            GET /venues/new | TERRITORY | ?territory={territory} | 200 | 404
            GET /venues/{id} | VENUE | /venues/{venue} | 200+ | 404
            GET /venues/{id}/edit | VENUE | /venues/{venue}/edit | 200+ | 404
            POST /venues/{id}/edit | VENUE | /venues/{venue}/edit | 422 | 404 | version=9999&name=改名
            POST /venues/{id}/end | VENUE | /venues/{venue}/end | 422 | 404 | version=9999&reason=
            GET /account/clients | - | | 200 | -
            POST /account/clients | - | | 422 | - | name=
            POST /account/clients/{id}/revoke | - | /account/clients/999999/revoke | 404 | - |
            GET /accounts | PERSON | | 200+ | -
            POST /accounts | PERSON | | 422 | 404/422 | personId={person}&username=
            GET /accounts/new | - | | 200 | -
            GET /accounts/{id} | PERSON | /accounts/{account} | 200+ | 404
            GET /accounts/{id}/disable | PERSON | /accounts/{account}/disable | 200+ | 404
            POST /accounts/{id}/disable | PERSON | /accounts/{account}/disable | 422 | 404 | reason=
            POST /accounts/{id}/enable | PERSON | /accounts/{account}/enable | 302 | 404 |
            POST /accounts/{id}/unlock | PERSON | /accounts/{account}/unlock | 302 | 404 |
            POST /accounts/{id}/password | PERSON | /accounts/{account}/password | 200 | 404 |
            POST /accounts/{id}/sessions/end | PERSON | /accounts/{account}/sessions/end | 302 | 404 |
            POST /accounts/{id}/clients/{clientId}/revoke | PERSON | /accounts/{account}/clients/1/revoke | 422 | 404/422 |
            GET /catalogue/calendar | - | | 200 | -
            GET /catalogue/calendar/{year}.csv | - | /catalogue/calendar/2026.csv | 200 | -
            POST /catalogue/calendar | - | | 422 | - | year=2031&reason=
            GET /catalogue/escalation | - | | 200 | -
            POST /catalogue/escalation | - | | 422 | - | name=
            POST /catalogue/escalation/{id}/end | - | /catalogue/escalation/999999/end | 404 | - | reason=x
            GET /catalogue/routing | - | | 200 | -
            GET /catalogue/routing/change | - | | 200 | -
            POST /catalogue/routing/preview | - | | 422 | - | name=
            POST /catalogue/routing | - | | 422 | - | name=
            GET /catalogue/types | - | | 200 | -
            GET /catalogue/types/new | - | | 200 | -
            POST /catalogue/types | - | | 422 | - | code=
            GET /catalogue/types/{code} | - | /catalogue/types/URB-0101 | 200 | -
            GET /catalogue/types/{code}/draft | - | /catalogue/types/URB-0101/draft | 200 | -
            POST /catalogue/types/{code}/draft | - | /catalogue/types/URB-0101/draft | 422 | - | name=
            POST /catalogue/types/{code}/draft/discarding | - | /catalogue/types/URB-0101/draft/discarding | 302 | - | revision=9999
            POST /catalogue/types/{code}/publication | - | /catalogue/types/URB-0101/publication | 302 | - | revision=9999
            POST /catalogue/types/{code}/end | - | /catalogue/types/URB-0101/end | 422 | - | reason=
            GET /posts | POST | | 200+ | -
            GET /posts | TERRITORY | ?territory={territory} | 200 | 404/422
            GET /posts/{id} | POST | /posts/{post} | 200+ | 404
            GET /posts/{postId}/appoint | POST | /posts/{post}/appoint | 200+ | 404
            POST /posts/{postId}/appoint | POST | /posts/{post}/appoint | 422 | 404 | reason=
            GET /posts/appointments/{id}/end | PERSON | /posts/appointments/{appointment}/end | 200+ | 404
            POST /posts/appointments/{id}/end | PERSON | /posts/appointments/{appointment}/end | 422 | 404 | reason=
            GET /supervision | - | | 200 | -
            GET /supervision | TERRITORY | ?territory={territory} | 200 | 404
            POST /supervision/urging | - | | 422 | - |
            POST /supervision/supervising | - | | 422 | - |
            GET /units | TERRITORY | ?territory={territory} | 200 | 404/422
            GET /units/search | UNIT | ?q=密署 | 200+ | -
            GET /units/new | TERRITORY | ?territory={territory} | 200 | 404
            POST /units | TERRITORY | | 422 | 404 | territory={territory}&code=
            GET /units/{id} | UNIT | /units/{unit} | 200+ | 404
            GET /units/{id}/rename | UNIT | /units/{unit}/rename | 200+ | 404
            POST /units/{id}/rename | UNIT | /units/{unit}/rename | 422 | 404 | name=
            GET /units/{id}/end | UNIT | /units/{unit}/end | 200+ | 404
            POST /units/{id}/end | UNIT | /units/{unit}/end | 422 | 404 | reason=
            GET /units/{unitId}/posts/new | UNIT | /units/{unit}/posts/new | 200 | 404
            POST /units/{unitId}/posts | UNIT | /units/{unit}/posts | 422 | 404 | code=
            GET /units/posts/{id}/retitle | POST | /units/posts/{post}/retitle | 200+ | 404
            POST /units/posts/{id}/retitle | POST | /units/posts/{post}/retitle | 422 | 404 | title=
            GET /units/posts/{id}/end | POST | /units/posts/{post}/end | 200+ | 404
            POST /units/posts/{id}/end | POST | /units/posts/{post}/end | 422 | 404 | reason=
            GET /worklist | CASE | ?tab=all&q=密案 | 200+ | -
            GET /worklist | - | ?tab=mine | 200 | -
            GET /worklist | TERRITORY | ?tab=all&territory={territory} | 200 | 404
            GET /worklist/bulk | CASE | ?act=note&numbers={case} | 200+ | 200
            POST /worklist/bulk | CASE | | 422/200 | 200 | act=note&numbers={case}
            GET /worklist/filters | - | ?tab=all&stage=FILED | 200 | -
            GET /worklist/filters/list | - | | 200 | -
            POST /worklist/filters | - | | 422 | - | name=
            POST /worklist/filters/{id}/name | - | /worklist/filters/999999/name | 404 | - | name=x
            POST /worklist/filters/{id}/deletion | - | /worklist/filters/999999/deletion | 404 | - |
            """;

    private Samples() {}

    static List<Sample> all() {
        return Sample.table(PROGRAMS + PEOPLE);
    }
}
